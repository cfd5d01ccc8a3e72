package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.CredentialKind;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A process step.
 *
 * @param step the step
 * @param produced each batch that it made: so the step balances without the passports of its other products; codes and
 *     packages are stated by the passports alone
 * @param reagents the declared source of its reagents, if any
 * @param inventory its inventory for footprints, if any
 * @param withdrawals by batch, the digest of the extract that shows how it was withdrawn from its account, where it was
 */
public record StepSubject(
        ProcessStep step,
        SortedMap<BatchId, Batch> produced,
        Optional<SourceDeclaration> reagents,
        Optional<StepInventory> inventory,
        SortedMap<BatchId, String> withdrawals)
        implements Subject {
    /** @throws IllegalArgumentException if the declaration, inventory, a batch or withdrawal is of another step or does not fit it */
    public StepSubject {
        requireNonNull(step, "step");
        if (reagents.filter(declared -> !declared.subject().equals(step.id())).isPresent()) {
            throw new IllegalArgumentException("the source of reagents is not declared of " + step.id());
        }
        produced = ImmutableSortedMap.copyOf(Maps.transformValues(produced, StepSubject::asInEvent));
        for (Output output : step.outputs()) {
            if (!produced.containsKey(output.batch())) {
                throw new IllegalArgumentException(
                        step.id() + " lacks the description of its output " + output.batch());
            }
        }
        inventory.ifPresent(stated -> stated.requireFits(step));
        withdrawals = ImmutableSortedMap.copyOf(withdrawals);
        TransferSubject.requireTaken(step.inputs(), withdrawals, step.id());
    }

    private static Batch asInEvent(Batch batch) {
        return batch.codes().isEmpty() && batch.packages().isEmpty()
                ? batch
                : batch.toBuilder().codes(List.of()).packages(List.of()).build();
    }

    /**
     * A batch that the step made.
     *
     * @throws IllegalArgumentException if the step did not make it
     */
    public Batch product(BatchId batch) {
        Batch made = produced.get(batch);
        if (made == null) {
            throw new IllegalArgumentException(step.id() + " did not make " + batch);
        }
        return made;
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
