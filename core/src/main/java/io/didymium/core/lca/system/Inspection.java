package io.didymium.core.lca.system;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.solver.Loop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is wrong with a system and with the footprints calculated over it. */
final class Inspection {
    private Inspection() {}

    /** The loops that consume all they produce, and the processes in them. */
    static List<Finding> ofLoops(ProductSystem system) {
        List<Finding> findings = new ArrayList<>();
        for (int[] set : system.technosphere().components().sets()) {
            boolean singular = system.technosphere().singular().contains(set);
            if (singular && set.length == 1 && system.unallocated().contains(set[0])) {
                continue;
            }
            if (isLoop(system, set)) {
                Loop loop = Loop.of(system.consumption(), set);
                if (singular || loop.gain() >= 1) {
                    findings.add(finding(system, loop, singular));
                }
            }
        }
        return findings;
    }

    private static boolean isLoop(ProductSystem system, int[] set) {
        return set.length > 1 || system.consumption().at(set[0], set[0]) > 0;
    }

    private static Finding finding(ProductSystem system, Loop loop, boolean singular) {
        String processes = loop.cycle().stream().map(system::nameOf).distinct().collect(Collectors.joining(" -> "));
        return Finding.of(
                singular ? FootprintFinding.LOOP_SINGULAR : FootprintFinding.LOOP_GAIN,
                Location.of(
                        system.productFlows().get(loop.cycle().get(0)).process().value()),
                Map.of("gain", String.format(Locale.ROOT, "%.6g", loop.gain()), "processes", processes));
    }

    /** The findings of the processes that a footprint depends on, and of its solution. */
    static List<Finding> of(Footprint footprint) {
        Set<String> reached = new HashSet<>();
        footprint
                .scaling()
                .keySet()
                .forEach(productFlow -> reached.add(productFlow.process().value()));
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : footprint.system().findings()) {
            if (reached.contains(finding.location().subject())) {
                findings.add(finding);
            }
        }
        FootprintModel model = footprint.model();
        List<ImpactCategory> categories = footprint.method().categories();
        Set<DataSetId> flows = footprint.elementaryFlows().keySet();
        for (int c = 0; c < categories.size(); c++) {
            if (!model.isCharacterised(categories.get(c).id())) {
                findings.add(ofCategory(FootprintFinding.CATEGORY_NOT_CHARACTERISED, footprint, categories.get(c)));
            } else if (footprint.isGapAlone(c)) {
                findings.add(ofCategory(FootprintFinding.RESULT_OF_GAPS, footprint, categories.get(c)));
            }
        }
        for (int c = 0; c < categories.size(); c++) {
            for (DataSetId flow : flows) {
                if (model.isFactorUnknown(c, flow)) {
                    findings.add(Finding.of(
                            FootprintFinding.FACTOR_UNKNOWN,
                            at(footprint),
                            Map.of(
                                    "category",
                                    categories.get(c).name().strip(),
                                    "flow",
                                    footprint
                                            .system()
                                            .inventory()
                                            .findFlow(flow)
                                            .map(known -> known.name().strip())
                                            .orElse(flow.value()))));
                }
            }
        }
        findings.addAll(ofRegions(footprint));
        if (footprint.backwardError() > Footprint.MAX_BACKWARD_ERROR) {
            findings.add(Finding.of(
                    FootprintFinding.SOLUTION_INACCURATE,
                    at(footprint),
                    Map.of("error", Double.toString(footprint.backwardError()))));
        }
        return List.copyOf(findings);
    }

    /** Processes in regions that are not described, where factors depend on the region. */
    private static List<Finding> ofRegions(Footprint footprint) {
        ProductSystem system = footprint.system();
        List<Finding> findings = new ArrayList<>();
        List<ImpactCategory> categories = footprint.method().categories();
        for (int c = 0; c < categories.size(); c++) {
            for (ProductFlow each : footprint.scaling().keySet()) {
                int column = system.indexOf(each);
                if (footprint.model().isUnplaced(c, column)) {
                    findings.add(Finding.of(
                            FootprintFinding.REGION_UNKNOWN,
                            Location.of(each.process().value()),
                            Map.of(
                                    "category",
                                    categories.get(c).name().strip(),
                                    "process",
                                    system.nameOf(column),
                                    "region",
                                    system.inventory()
                                            .findProcess(each.process())
                                            .flatMap(process ->
                                                    process.origin().coverage().region())
                                            .map(DataSetId::value)
                                            .orElse(""))));
                }
            }
        }
        return findings;
    }

    private static Finding ofCategory(FootprintFinding code, Footprint footprint, ImpactCategory category) {
        return Finding.of(
                code, at(footprint), Map.of("category", category.name().strip()));
    }

    private static Location at(Footprint footprint) {
        return Location.of(footprint.demand().productFlow().process().value());
    }
}
