package io.didymium.core.lca.pcr.study;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.ProductFlow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the facts of the footprint of a product. */
final class SystemFacts {
    private final Footprint footprint;
    private final Inventory inventory;
    private final Set<DataSetId> core;
    private final Set<DataSetId> reached;

    SystemFacts(Footprint footprint, Set<DataSetId> core) {
        this.footprint = footprint;
        this.core = Set.copyOf(core);
        inventory = footprint.system().inventory();
        reached = footprint.scaling().keySet().stream()
                .map(ProductFlow::process)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    StudyFacts read() {
        SortedSet<String> categories = new TreeSet<>();
        SortedMap<String, BigDecimal> coreSpecific = new TreeMap<>();
        for (ImpactCategory category : footprint.method().categories()) {
            if (!Double.isNaN(footprint.impact(category.id()))) {
                categories.add(category.id().value());
                double share = footprint.primaryShare(category.id(), core::contains);
                if (!Double.isNaN(share)) {
                    coreSpecific.put(category.id().value(), BigDecimal.valueOf(share));
                }
            }
        }
        SortedMap<String, Integer> years = new TreeMap<>();
        SortedSet<String> undated = new TreeSet<>();
        for (DataSetId process : reached) {
            if (!core.contains(process)) {
                lastYear(process)
                        .ifPresentOrElse(year -> years.put(process.value(), year), () -> undated.add(process.value()));
            }
        }
        return new StudyFacts(
                categories, new TreeMap<>(), allocations(), coreSpecific, gaps(), credits(), years, undated);
    }

    private Optional<Integer> lastYear(DataSetId process) {
        return inventory.findProcess(process).flatMap((UnitProcess found) -> {
            Coverage coverage = found.origin().coverage();
            return coverage.until().or(coverage::from).map(day -> day.getYear());
        });
    }

    private List<StudyFacts.Allocation> allocations() {
        List<StudyFacts.Allocation> allocations = new ArrayList<>();
        for (DataSetId process : reached) {
            AllocationKey key = footprint.system().allocations().get(process);
            if (key != null) {
                allocations.add(new StudyFacts.Allocation(
                        process.value(),
                        Optional.empty(),
                        key.method(),
                        key.label(),
                        key.priceTable().map(PriceTable::window)));
            }
        }
        return allocations;
    }

    private List<StudyFacts.Gap> gaps() {
        return footprint.cutOffs().stream()
                .map(missing -> new StudyFacts.Gap(
                        missing.cutOff().at().process().value(),
                        nameOf(missing.cutOff().exchange().flow())))
                .distinct()
                .toList();
    }

    private List<StudyFacts.Gap> credits() {
        return footprint.credits().stream()
                .map(credit ->
                        new StudyFacts.Gap(credit.at().process().value(), "credit for " + nameOf(credit.product())))
                .distinct()
                .toList();
    }

    private String nameOf(DataSetId flow) {
        return inventory.findFlow(flow).map(found -> found.name().strip()).orElse(flow.value());
    }
}
