package io.didymium.examples.cli.lca.result;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Wrap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Findings for people and as CSV: the worst first, those of one kind together with what to do about them. */
public final class FindingText {
    private static final int MOST_OF_A_KIND = 5;

    private final List<Finding> findings;
    private final UnaryOperator<String> names;
    private final boolean all;

    /**
     * The text of findings.
     *
     * @param names the name for people of what a finding is about
     * @param all whether every finding is shown, or only the first of each kind
     */
    public FindingText(List<Finding> findings, UnaryOperator<String> names, boolean all) {
        this.findings = findings;
        this.names = names;
        this.all = all;
    }

    /** The text of findings about processes of an inventory. */
    public static FindingText of(List<Finding> findings, Inventory inventory, boolean all) {
        return new FindingText(findings, subject -> name(inventory, subject), all);
    }

    private static String name(Inventory inventory, String subject) {
        try {
            return inventory
                    .findProcess(new DataSetId(subject))
                    .map(process -> process.name().strip())
                    .orElse(subject);
        } catch (IllegalArgumentException e) {
            return subject;
        }
    }

    /** The lines for people. */
    public List<String> lines() {
        Map<Severity, Map<String, List<Finding>>> kinds = new EnumMap<>(Severity.class);
        findings.forEach(finding -> kinds.computeIfAbsent(finding.severity(), key -> new TreeMap<>())
                .computeIfAbsent(finding.code().id(), key -> new ArrayList<>())
                .add(finding));
        List<String> lines = new ArrayList<>();
        for (List<Finding> kind :
                kinds.values().stream().flatMap(of -> of.values().stream()).toList()) {
            Finding first = kind.get(0);
            lines.add("  " + first.severity() + "  " + first.code().id() + " (" + kind.size() + ")");
            lines.addAll(Wrap.lines("    do: ", "        ", first.code().remedy()));
            kind.stream()
                    .limit(all ? Long.MAX_VALUE : MOST_OF_A_KIND)
                    .forEach(finding -> lines.addAll(Wrap.lines(
                            "      - ",
                            "        ",
                            finding.message().startsWith(place(finding))
                                    ? finding.message()
                                    : place(finding) + ": " + finding.message())));
            if (!all && kind.size() > MOST_OF_A_KIND) {
                lines.add("      and " + (kind.size() - MOST_OF_A_KIND) + " more (--all, --csv or --json)");
            }
        }
        return lines;
    }

    /** How many there are of each severity, in one line. */
    public String counts() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            parts.add(count + " " + severity);
        }
        return String.join(", ", parts);
    }

    /** The findings as CSV. */
    public String csv() {
        CsvText csv = new CsvText("severity", "code", "subject", "name", "place", "message", "remedy");
        findings.forEach(finding -> csv.row(
                finding.severity(),
                finding.code().id(),
                finding.location().subject(),
                names.apply(finding.location().subject()),
                finding.location().path(),
                finding.message(),
                finding.code().remedy()));
        return csv.text();
    }

    private String place(Finding finding) {
        String name = names.apply(finding.location().subject());
        return finding.location().path().isEmpty()
                ? name
                : name + " " + finding.location().path();
    }
}
