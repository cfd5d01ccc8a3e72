package io.didymium.core.origin;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
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
import io.didymium.core.process.Transfer;
import io.didymium.core.title.TitleBook;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides where waste in a chain changes its source class.
 *
 * <p>Residue or waste of a step, also after it was split, mixed or re-graded, changes class when a step processes it that has neither
 * operator nor owner in common with the step that discarded it. Those of that step are its operator, the owners of what it processed and
 * the owners of its residue and waste; those of the other its operator and the owner of the portion. If one of them is the same, or another
 * of its group of companies, it is an internal return (ISO 14021:2016, 7.8.1.1) and keeps its class, as
 * does an output with that role at any operator. So material does not become recycled by circulating, by toll processing, or by naming
 * another owner for it.
 */
final class ReclassificationRules {
    /** The shortest time from the manufacture of a product to the end of its life that is believed without evidence. */
    static final Duration SHORTEST_LIFE = Duration.ofDays(180);

    private final SupplyChain chain;
    private final OriginEvidence evidence;
    private final Optional<TitleBook> titles;
    private @Nullable ListMultimap<BatchId, Transfer> deliveries;
    /** By batch of residue or waste that was split, mixed or re-graded: the step that discarded it. */
    private final Map<BatchId, ProcessStep> passedOn = new HashMap<>();

    ReclassificationRules(SupplyChain chain, OriginEvidence evidence) {
        this.chain = chain;
        this.evidence = evidence;
        this.titles = TitleBook.isStated(chain) ? Optional.of(TitleBook.of(chain)) : Optional.empty();
    }

    /** The change when a batch leaves its step: post-consumer if a product reaches its end of life here. */
    Reclassification leaving(ProcessStep step, Output output) {
        discarderOfAll(step).ifPresent(discarding -> passedOn.put(output.batch(), discarding));
        if (step.kind() != ProcessKind.REGRADING
                || chain.batch(output.batch()).form() != MaterialForm.END_OF_LIFE_PRODUCT
                || !step.inputs().stream().allMatch(input -> isProduct(chain.batch(input.batch())))) {
            return Reclassification.NONE;
        }
        return evidence.collected().contains(output.batch())
                        || step.inputs().stream().allMatch(input -> isUsed(maker(input.batch()), step))
                ? Reclassification.FROM_USE
                : Reclassification.UNPROVEN;
    }

    /** Whether a product changed hands, beyond a group of companies, and is old enough to have been used before a step discarded it. */
    private boolean isUsed(ProcessStep maker, ProcessStep discarding) {
        return !isOneOperator(maker, discarding)
                && Duration.between(maker.endedAt(), discarding.startedAt()).compareTo(SHORTEST_LIFE) >= 0;
    }

    /** The step that made a batch, before it was split, mixed or re-graded. */
    private ProcessStep maker(BatchId batch) {
        ProcessStep step = chain.producerOf(batch);
        while (isRehandling(step.kind())) {
            // The youngest input decides.
            step = step.inputs().stream()
                    .map(input -> chain.producerOf(input.batch()))
                    .max(Comparator.comparing(ProcessStep::endedAt))
                    .orElseThrow();
        }
        return step;
    }

    /** The change when a batch enters a step. */
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
                .filter(discarding -> !isReturned(batch.id(), discarding, step))
                .map(this::ofWaste)
                .orElse(Reclassification.NONE);
    }

    /** The change if another operator processed the batch. */
    Reclassification ifTakenUp(BatchId batch) {
        return discardedBy(batch).map(this::ofWaste).orElse(Reclassification.NONE);
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
                .filter(ReclassificationRules::isDiscarded)
                .findAny()
                .map(output -> producer);
    }

    /** The step that discarded all inputs of a step which only splits, mixes or re-grades them, if there is one. */
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
            } else if (!isOneOperator(common, discarding) || ofWaste(common.kind()) != ofWaste(discarding.kind())) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(common);
    }

    /** Whether who takes a portion up, or owns it, discarded it or owned it then. */
    private boolean isReturned(BatchId batch, ProcessStep discarding, ProcessStep step) {
        if (isOneOperator(discarding, step)) {
            return true;
        }
        return titles.filter(book -> {
                    Set<PartyId> takers = takers(book, batch, step);
                    return discarders(book, discarding).stream()
                            .anyMatch(party -> takers.stream()
                                    .anyMatch(taker -> evidence.groups().isOneGroup(party, taker)));
                })
                .isPresent();
    }

    /**
     * Whether residue that counts as another's goes back to who had delivered what it is made of, and nothing states whether that had been
     * sold: processed on toll, it would be an internal return.
     */
    boolean isReturnedWithoutTitle(BatchPortion input, ProcessStep step, Reclassification change) {
        if (change != Reclassification.FROM_MANUFACTURE && change != Reclassification.FROM_TAILINGS) {
            return false;
        }
        PartyId taker = chain.operatorOf(step);
        return discardedBy(input.batch()).stream()
                .flatMap(discarding -> discarding.inputs().stream()
                        .flatMap(processed -> deliveries().get(processed.batch()).stream())
                        .filter(delivery -> delivery.to().equals(discarding.facility())
                                && !delivery.at().isAfter(discarding.startedAt())))
                .filter(delivery -> delivery.ownership().isEmpty())
                .flatMap(delivery -> chain.findFacility(delivery.from(), delivery.at()).stream())
                .anyMatch(site -> evidence.groups().isOneGroup(site.operator(), taker));
    }

    private ListMultimap<BatchId, Transfer> deliveries() {
        if (deliveries == null) {
            ListMultimap<BatchId, Transfer> all =
                    MultimapBuilder.hashKeys().arrayListValues().build();
            chain.transfers().forEach(transfer -> transfer.portions().forEach(one -> all.put(one.batch(), transfer)));
            deliveries = all;
        }
        return deliveries;
    }

    private Set<PartyId> takers(TitleBook book, BatchId batch, ProcessStep step) {
        Set<PartyId> takers = new HashSet<>(Set.of(chain.operatorOf(step)));
        book.ownerOf(batch, step.id()).ifPresent(takers::add);
        return takers;
    }

    private Set<PartyId> discarders(TitleBook book, ProcessStep discarding) {
        Set<PartyId> discarders = new HashSet<>(Set.of(chain.operatorOf(discarding)));
        discarding
                .inputs()
                .forEach(input -> book.ownerOf(input.batch(), discarding.id()).ifPresent(discarders::add));
        discarding.outputs().stream()
                .filter(ReclassificationRules::isDiscarded)
                .forEach(output -> discarders.add(book.ownerWhenMade(output.batch())));
        return discarders;
    }

    private static boolean isDiscarded(Output output) {
        return output.role() == OutputRole.RESIDUE || output.role() == OutputRole.WASTE;
    }

    private boolean isOneOperator(ProcessStep step, ProcessStep other) {
        return evidence.groups().isOneGroup(chain.operatorOf(step), chain.operatorOf(other));
    }

    private static boolean isRehandling(ProcessKind kind) {
        return kind == ProcessKind.SPLITTING || kind == ProcessKind.BLENDING || kind == ProcessKind.REGRADING;
    }

    private static boolean isProduct(Batch batch) {
        return batch.form() == MaterialForm.PRODUCT || batch.form() == MaterialForm.COMPONENT;
    }

    private Reclassification ofWaste(ProcessStep discarding) {
        Reclassification change = ofWaste(discarding.kind());
        return change != Reclassification.FROM_MANUFACTURE || ResidueLimits.isPlausible(chain, discarding)
                ? change
                : Reclassification.UNPROVEN;
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
            // Waste of a recovery process keeps the class of its input.
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
