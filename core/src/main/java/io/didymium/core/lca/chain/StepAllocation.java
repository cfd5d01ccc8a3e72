package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;

/**
 * How one step is divided among the products and co-products that it makes.
 *
 * @param key what the division follows
 * @param reason why this key, if that is said
 */
public record StepAllocation(BatchAllocation key, Optional<String> reason) {
    /** @throws IllegalArgumentException if the reason is blank or the key none */
    public StepAllocation {
        requireNonNull(key, "key");
        BatchAllocation last = key instanceof BatchAllocation.Substitution rest ? rest.among() : key;
        if (last instanceof BatchAllocation.Unstated || last instanceof BatchAllocation.Substitution) {
            throw new IllegalArgumentException("a step cannot be stated to be divided " + key.label());
        }
        reason.ifPresent(text -> Text.require(text, "reason of an allocation"));
    }

    /** A division for which no reason is given. */
    public static StepAllocation of(BatchAllocation key) {
        return new StepAllocation(key, Optional.empty());
    }
}
