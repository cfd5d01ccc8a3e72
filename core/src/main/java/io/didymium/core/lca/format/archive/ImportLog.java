package io.didymium.core.lca.format.archive;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.ImportFinding;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is left out while a package is read, and why. */
public final class ImportLog {
    /** Reads a data set. */
    @FunctionalInterface
    public interface Step {
        /** @throws MalformedDataException if it cannot be read */
        void run() throws MalformedDataException;
    }

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> values = new TreeMap<>();
    private int skipped;

    /** Reads a data set; one that is broken is left out. */
    public void attempt(String name, Step step) {
        try {
            step.run();
        } catch (MalformedDataException | IllegalArgumentException e) {
            skip(name, String.valueOf(e.getMessage()));
        }
    }

    /** Leaves out a data set. */
    public void skip(String name, String reason) {
        skipped++;
        findings.add(Finding.of(ImportFinding.DATA_SET_INVALID, Location.of(name), Map.of("reason", reason)));
    }

    /** Counts a value of a process that cannot be used. */
    public void leaveOut(String reason) {
        values.merge(reason, 1, Integer::sum);
    }

    /** What was read, with this log. */
    public InventoryImport of(List<DataSet> dataSets, List<ImpactMethod> methods) {
        List<Finding> all = new ArrayList<>(findings);
        values.forEach((reason, count) -> all.add(Finding.of(
                ImportFinding.VALUES_IGNORED,
                Location.of("processes"),
                Map.of("count", Integer.toString(count), "reason", reason))));
        return new InventoryImport(dataSets, methods, skipped, all);
    }
}
