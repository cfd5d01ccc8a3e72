package io.didymium.core.lca.system;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.solver.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the loops of a system that consume all they produce, and the processes in them. */
final class LoopInspection {
    private LoopInspection() {}

    static List<Finding> of(ProductSystem system) {
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
}
