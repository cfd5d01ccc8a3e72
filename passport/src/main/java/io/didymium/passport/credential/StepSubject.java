package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.CredentialKind;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A process step.
 *
 * @param step the step
 * @param produced the mass of each batch that it made
 * @param reagents the declared source of its reagents, if any
 * @param inventory its inventory for footprints, if any
 */
public record StepSubject(
        ProcessStep step,
        SortedMap<BatchId, Mass> produced,
        Optional<SourceDeclaration> reagents,
        Optional<StepInventory> inventory)
        implements Subject {
    /** @throws IllegalArgumentException if the declaration or inventory is of another step or does not fit it */
    public StepSubject {
        requireNonNull(step, "step");
        if (reagents.filter(declared -> !declared.subject().equals(step.id())).isPresent()) {
            throw new IllegalArgumentException("the source of reagents is not declared of " + step.id());
        }
        produced = ImmutableSortedMap.copyOf(produced);
        inventory.ifPresent(stated -> stated.requireFits(step));
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.TRACEABILITY_EVENT;
    }

    @Override
    public Id id() {
        return step.id();
    }
}
