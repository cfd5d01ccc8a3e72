package io.didymium.passport.exchange;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is left out while a package is read, and why. */
final class ImportLog {
    /** What may find that a data set is broken. */
    @FunctionalInterface
    interface Step {
        void run() throws MalformedInputException;
    }

    private final List<Finding> findings = new ArrayList<>();
    private int skipped;

    /** Reads a data set; one that is broken is left out. */
    void attempt(String name, Step step) {
        try {
            step.run();
        } catch (MalformedInputException | IllegalArgumentException e) {
            skip(name, String.valueOf(e.getMessage()));
        }
    }

    void skip(String name, String reason) {
        skipped++;
        findings.add(Finding.of(ImportFinding.DATA_SET_INVALID, Location.of(name), Map.of("reason", reason)));
    }

    /** Says how many values of processes were left out, by reason. */
    void leftOut(Map<String, Integer> counts) {
        counts.forEach((reason, count) -> findings.add(Finding.of(
                ImportFinding.VALUES_IGNORED,
                Location.of("processes"),
                Map.of("count", Integer.toString(count), "reason", reason))));
    }

    InventoryImport of(List<DataSet> dataSets, List<ImpactMethod> methods) {
        return new InventoryImport(dataSets, methods, skipped, findings);
    }
}
