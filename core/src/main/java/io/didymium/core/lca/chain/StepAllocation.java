package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;

/**
 * The allocation key that the operator of a step states.
 *
 * @param key the key
 * @param reason the reason for this key, if stated
 */
public record StepAllocation(BatchAllocation key, Optional<String> reason) {
    /** @throws IllegalArgumentException if the reason is blank or no key is stated */
    public StepAllocation {
        requireNonNull(key, "key");
        BatchAllocation last = key instanceof BatchAllocation.Substitution rest ? rest.among() : key;
        if (last instanceof BatchAllocation.Unstated || last instanceof BatchAllocation.Substitution) {
            throw new IllegalArgumentException("not a key that a step can state: " + key.label());
        }
        reason.ifPresent(text -> Text.require(text, "reason of an allocation"));
    }

    /** A key without a reason. */
    public static StepAllocation of(BatchAllocation key) {
        return new StepAllocation(key, Optional.empty());
    }

    /** A key with its reason. */
    public static StepAllocation of(BatchAllocation key, String reason) {
        return new StepAllocation(key, Optional.of(reason));
    }
}
