package io.didymium.core.lca.pcr.study;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.BatchContribution;
import io.didymium.core.lca.chain.BatchContributions;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.system.FootprintFinding;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the facts of the footprint of a batch. */
final class ChainStudyFacts {
    private final ChainFootprint footprint;
    private final BatchId batch;
    private final List<ProcessStep> steps;
    private final PartyId maker;

    ChainStudyFacts(ChainFootprint footprint, BatchId batch) {
        this.footprint = footprint;
        this.batch = batch;
        steps = footprint.upstreamSteps(batch);
        maker = operatorOf(footprint.chain().producerOf(batch));
    }

    StudyFacts read() {
        SortedSet<String> categories = new TreeSet<>();
        SortedMap<String, Integer> incomplete = new TreeMap<>();
        SortedMap<String, BigDecimal> coreSpecific = new TreeMap<>();
        for (String category : footprint.categories()) {
            Optional<BatchContributions> known = footprint.contributions(batch, category);
            if (known.isPresent()) {
                categories.add(category);
                coreSpecific(known.get()).ifPresent(share -> coreSpecific.put(category, share));
            }
            int silent = silent(category);
            if (silent > 0) {
                incomplete.put(category, silent);
            }
        }
        return new StudyFacts(
                categories,
                incomplete,
                allocations(),
                coreSpecific,
                gaps(),
                credits(),
                new TreeMap<>(),
                genericSources());
    }

    private SortedSet<String> genericSources() {
        return footprint.upstreamActivities(batch).stream()
                .map(Activity::factor)
                .filter(factor -> factor.origin() == Provenance.Origin.SECONDARY)
                .map(ActivityFactor::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private PartyId operatorOf(ProcessStep step) {
        return footprint.chain().operatorOf(step);
    }

    private Optional<BigDecimal> coreSpecific(BatchContributions contributions) {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal primary = BigDecimal.ZERO;
        for (BatchContribution entry : contributions.entries()) {
            if (entry.operator().equals(maker)) {
                whole = whole.add(entry.value().abs());
                primary = primary.add(entry.isPrimary() ? entry.value().abs() : BigDecimal.ZERO);
            }
        }
        return whole.signum() == 0 ? Optional.empty() : Optional.of(primary.divide(whole, ROUNDING));
    }

    private int silent(String category) {
        int count = 0;
        for (Activity activity : footprint.upstreamActivities(batch)) {
            count += activity.factor().impacts().containsKey(category) ? 0 : 1;
        }
        return count;
    }

    private List<StudyFacts.Allocation> allocations() {
        List<StudyFacts.Allocation> allocations = new ArrayList<>();
        for (ProcessStep step : steps) {
            BatchAllocation key = footprint.allocations().get(step.id());
            if (key != null) {
                allocations.add(new StudyFacts.Allocation(
                        step.id().value(),
                        Optional.of(LifeCycleStage.of(step, footprint.chain())),
                        key.method(),
                        key.label(),
                        key.priceTable().map(PriceTable::window)));
            }
        }
        return allocations;
    }

    private List<StudyFacts.Gap> gaps() {
        List<StudyFacts.Gap> gaps = new ArrayList<>();
        for (Finding finding : footprint.findings(batch)) {
            if (finding.code() == FootprintFinding.STEP_DATA_MISSING) {
                gaps.add(new StudyFacts.Gap(finding.location().subject(), "all it uses and gives off"));
            }
        }
        return gaps;
    }

    private List<StudyFacts.Gap> credits() {
        List<StudyFacts.Gap> credits = new ArrayList<>();
        for (ProcessStep step : steps) {
            footprint.credits().stream()
                    .filter(credit -> credit.step().equals(step.id()))
                    .forEach(credit -> credits.add(new StudyFacts.Gap(step.id().value(), credit.name())));
            step.outputs().stream()
                    .filter(output -> !BatchAllocationPlan.DEFAULT_ROLES.contains(output.role()))
                    .filter(output -> footprint
                            .shares(step.id())
                            .filter(shares -> shares.of(output.batch()).signum() != 0)
                            .isPresent())
                    .forEach(output -> credits.add(new StudyFacts.Gap(
                            step.id().value(),
                            output.role().label() + " " + output.batch() + ", which bears a share")));
        }
        return credits;
    }
}
