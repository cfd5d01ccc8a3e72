package io.didymium.core.lca.format.common;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.ImportFinding;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.merge.MergedDataSets;
import io.didymium.core.lca.mapping.ListedFlow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is left out while a package is read, and why. */
public final class ImportLog {
    private static final int MAX_NAMED = 10_000;
    private static final int MAX_NAMES = 3;
    private static final int MAX_PARAMETERS = 1000;

    /** Reads a data set. */
    @FunctionalInterface
    public interface Step {
        /**
         * Reads.
         *
         * @throws MalformedDataException if it cannot be read
         */
        void run() throws MalformedDataException;
    }

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, Map<String, Integer>> members = new HashMap<>();
    private final Map<String, List<String>> entries = new TreeMap<>();
    /** The identifiers of data sets that were left out, as far as names of files have them. */
    private final Set<DataSetId> unreadable = new HashSet<>();

    private String current = "";
    private int skipped;

    /** Reads a data set; one that is broken is left out. */
    public void attempt(String name, Step step) {
        current = name;
        try {
            step.run();
        } catch (MalformedDataException | IllegalArgumentException e) {
            skip(name, String.valueOf(e.getMessage()));
        }
    }

    /** Leaves out a data set that is broken. Files are named by the identifiers of what they hold. */
    public void skip(String name, String reason) {
        skipped++;
        String file = name.substring(name.lastIndexOf('/') + 1);
        for (String end : List.of("[.][a-zA-Z]+\\b.*", "_.*")) {
            String id = file.replaceFirst(end, "");
            if (id.matches("[!-~]{1,200}")) {
                unreadable.add(new DataSetId(id));
            }
        }
        add(ImportFinding.DATA_SET_INVALID, name, Map.of("reason", reason));
    }

    /** Leaves out the data set that is being read, which is valid but of another kind. */
    public void unsupported(String reason) {
        add(ImportFinding.DATA_SET_UNSUPPORTED, current, Map.of("reason", reason));
    }

    /** Leaves out a part of the data set that is being read. */
    public void broken(String part, String reason) {
        add(ImportFinding.PART_INVALID, current, Map.of("part", part, "reason", reason));
    }

    /** Keeps a part of the data set that is being read without its amount. */
    public void amountUnknown(String part, String reason) {
        add(ImportFinding.AMOUNT_UNKNOWN, current, Map.of("part", part, "reason", reason));
    }

    /** Leaves out factors of a category that contradict one another. */
    public void factorAmbiguous(String category, String target, List<String> factors) {
        add(
                ImportFinding.FACTOR_AMBIGUOUS,
                current,
                Map.of("category", category, "target", target, "values", String.join(", ", factors)));
    }

    /** Whether a data set of this identifier was left out because it is broken. */
    boolean isUnreadable(DataSetId id) {
        return unreadable.contains(id);
    }

    /** Leaves out the factors of a category that is given several times with different contents. */
    public void categoryAmbiguous(DataSetId id) {
        add(ImportFinding.ambiguous("impact-category", id, true));
    }

    /**
     * Reports a value that the caller gives for a parameter that is not there.
     *
     * @param known the names of those that are there; the first of them are reported
     */
    public void parameterUnknown(String name, Collection<String> known) {
        add(
                ImportFinding.PARAMETER_UNKNOWN,
                name,
                Map.of(
                        "name",
                        name,
                        "count",
                        Integer.toString(known.size()),
                        "known",
                        known.stream().limit(MAX_PARAMETERS).collect(Collectors.joining(", "))));
    }

    /** Counts a value that cannot be used. */
    public void leaveOut(String reason) {
        values.merge(reason, 1, Integer::sum);
    }

    /** Counts members that are not read of one data set, or part, of a kind. */
    public void notRead(String kind, Iterable<String> names) {
        names.forEach(name -> notRead(kind, name));
    }

    /** Counts a member that is not read of one data set, or part, of a kind. */
    public void notRead(String kind, String name) {
        members.computeIfAbsent(kind, any -> new HashMap<>()).merge(name, 1, Integer::sum);
    }

    /** Counts an entry of the archive that is not read. */
    void entryNotRead(String folder, String name) {
        entries.computeIfAbsent(folder, any -> new ArrayList<>()).add(name);
    }

    /** Notes an entry of the archive that is given again. */
    void entryRepeated(String name) {
        add(ImportFinding.ENTRY_REPEATED, name, Map.of());
    }

    /** Beyond a number that nobody reads, findings are counted only. */
    private void add(ImportFinding code, String name, Map<String, String> arguments) {
        add(Finding.of(code, Location.of(name), arguments));
    }

    private void add(Finding finding) {
        if (findings.size() < MAX_NAMED) {
            findings.add(finding);
        } else {
            leaveOut("further " + finding.code().id());
        }
    }

    /** What was read, with this log. */
    public InventoryImport of(List<DataSet> dataSets, List<ImpactMethod> methods) {
        return of(dataSets, methods, List.of());
    }

    /** What was read, with this log and the flows that a table describes. */
    public InventoryImport of(List<DataSet> dataSets, List<ImpactMethod> methods, List<ListedFlow> listedFlows) {
        List<DataSet> single = merged(dataSets);
        List<Finding> all = new ArrayList<>(findings);
        new TreeMap<>(values)
                .forEach((reason, count) ->
                        all.add(counted(ImportFinding.VALUES_IGNORED, "processes", count, Map.of("reason", reason))));
        entries.forEach((folder, names) -> all.add(counted(
                ImportFinding.ENTRIES_NOT_READ,
                folder,
                names.size(),
                Map.of("kind", folder.replace('_', ' '), "names", shortened(names)))));
        new TreeMap<>(members)
                .forEach((kind, counts) -> new TreeMap<>(counts)
                        .forEach((member, count) -> all.add(counted(
                                ImportFinding.MEMBERS_NOT_READ, kind, count, Map.of("member", member, "kind", kind)))));
        return new InventoryImport(single, methods, listedFlows, skipped, all);
    }

    private static Finding counted(ImportFinding code, String place, int count, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("count", Integer.toString(count));
        return Finding.of(code, Location.of(place), all);
    }

    private static String shortened(List<String> names) {
        List<String> first = names.subList(0, Math.min(MAX_NAMES, names.size()));
        return String.join(", ", first) + (names.size() > MAX_NAMES ? ", ..." : "");
    }

    private List<DataSet> merged(List<DataSet> dataSets) {
        MergedDataSets merged = MergedDataSets.of(dataSets, unreadable);
        merged.contradictions().forEach(each -> add(ImportFinding.of(each)));
        return merged.dataSets();
    }
}
