package io.didymium.core.origin;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where matter of a chain becomes waste of another class, and where it does not.
 *
 * <p>Residue or waste of a step, also after it was split, mixed or re-graded, crosses the border when a step of
 * another operator takes it up; at the same operator it is an internal return and keeps the class of what it was made
 * of, as does all that is marked internal return, wherever it goes. So nothing becomes recycled by going round.
 */
final class ReclassificationRules {
    private final SupplyChain chain;
    /** By batch of residue or waste that was split, mixed or re-graded: the step that discarded it. */
    private final Map<BatchId, ProcessStep> passedOn = new HashMap<>();

    ReclassificationRules(SupplyChain chain) {
        this.chain = chain;
    }

    /** What a batch becomes by leaving its step: post-consumer if a product ends its life here. */
    Reclassification leaving(ProcessStep step, Output output) {
        discarderOfAll(step).ifPresent(discarding -> passedOn.put(output.batch(), discarding));
        return step.kind() == ProcessKind.REGRADING
                        && chain.batch(output.batch()).form() == MaterialForm.END_OF_LIFE_PRODUCT
                        && step.inputs().stream().allMatch(input -> isProduct(chain.batch(input.batch())))
                ? Reclassification.FROM_USE
                : Reclassification.NONE;
    }

    /** What a batch becomes by entering a step. */
    Reclassification entering(BatchPortion input, ProcessStep step) {
        Batch batch = chain.batch(input.batch());
        ProcessStep producer = chain.producerOf(batch.id());
        boolean isPart = batch.form() == MaterialForm.COMPONENT || batch.form() == MaterialForm.MAGNET;
        if (step.kind() == ProcessKind.ASSEMBLY && producer.kind() == ProcessKind.DISMANTLING && isPart) {
            return Reclassification.REUSED;
        }
        if (discarderOfAll(step).isPresent()) {
            return Reclassification.NONE;
        }
        return discardedBy(batch.id())
                .filter(discarding -> !operator(discarding).equals(operator(step)))
                .map(discarding -> ofWaste(discarding.kind()))
                .orElse(Reclassification.NONE);
    }

    /** What a batch becomes if another operator takes it up. */
    Reclassification ifTakenUp(BatchId batch) {
        return discardedBy(batch).map(step -> ofWaste(step.kind())).orElse(Reclassification.NONE);
    }

    /** The step that discarded a batch, if it is residue or waste. */
    private Optional<ProcessStep> discardedBy(BatchId batch) {
        ProcessStep first = passedOn.get(batch);
        if (first != null) {
            return Optional.of(first);
        }
        ProcessStep producer = chain.producerOf(batch);
        return producer.outputs().stream()
                .filter(output -> output.batch().equals(batch))
                .filter(output -> output.role() == OutputRole.RESIDUE || output.role() == OutputRole.WASTE)
                .findAny()
                .map(output -> producer);
    }

    /** The step that discarded all that goes into a step which only splits, mixes or re-grades it; empty if none did. */
    private Optional<ProcessStep> discarderOfAll(ProcessStep step) {
        if (!isRehandling(step.kind())) {
            return Optional.empty();
        }
        ProcessStep common = null;
        for (BatchPortion input : step.inputs()) {
            Optional<ProcessStep> by = discardedBy(input.batch());
            if (by.isEmpty()) {
                return by;
            }
            ProcessStep discarding = by.get();
            if (common == null) {
                common = discarding;
            } else if (!operator(common).equals(operator(discarding))
                    || ofWaste(common.kind()) != ofWaste(discarding.kind())) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(common);
    }

    private PartyId operator(ProcessStep step) {
        return chain.facility(step.facility()).operator();
    }

    private static boolean isRehandling(ProcessKind kind) {
        return kind == ProcessKind.SPLITTING || kind == ProcessKind.BLENDING || kind == ProcessKind.REGRADING;
    }

    private static boolean isProduct(Batch batch) {
        return batch.form() == MaterialForm.PRODUCT || batch.form() == MaterialForm.COMPONENT;
    }

    private static Reclassification ofWaste(ProcessKind discarding) {
        return switch (discarding) {
            case BENEFICIATION, LEACHING, DIGESTION, CRACKING, SEPARATION, CALCINATION ->
                Reclassification.FROM_TAILINGS;
            case ELECTROLYSIS,
                    METALLOTHERMIC_REDUCTION,
                    STRIP_CASTING,
                    MILLING,
                    SINTERING,
                    MACHINING,
                    COATING,
                    GRAIN_BOUNDARY_DIFFUSION,
                    ASSEMBLY -> Reclassification.FROM_MANUFACTURE;
            // Waste that recovery discards is as old as what it recovered from.
            case EXTRACTION,
                    COLLECTION,
                    PROCUREMENT,
                    DISMANTLING,
                    HYDROGEN_PROCESSING,
                    CHEMICAL_RECYCLING,
                    BLENDING,
                    SPLITTING,
                    REGRADING -> Reclassification.NONE;
        };
    }
}
