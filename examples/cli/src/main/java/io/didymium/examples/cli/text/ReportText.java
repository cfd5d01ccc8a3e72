package io.didymium.examples.cli.text;

import io.didymium.core.finding.Finding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.UnverifiedStatements;
import io.didymium.passport.report.VerificationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report for people: each check in a line, then what was found, then what no check can show. */
public final class ReportText {
    private static final int MOST_SUBJECTS = 5;

    private final VerificationReport report;

    /** The text of a report. */
    public ReportText(VerificationReport report) {
        this.report = report;
    }

    /** Each check, what it proves, and how many subjects passed. */
    public List<String> checks() {
        Table table = new Table()
                .column("", Table.Align.LEFT)
                .column("", Table.Align.LEFT)
                .column("", Table.Align.LEFT);
        for (CheckId check : CheckId.values()) {
            List<CheckResult> results = report.of(check);
            if (!results.isEmpty()) {
                table.row(check.id(), check.statement(), counts(results));
            }
        }
        return table.lines("  ");
    }

    /** What was found: the same finding of several subjects once. */
    public List<String> findings() {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            alike.computeIfAbsent(
                            finding.code().id() + finding.severity() + finding.message(), key -> new ArrayList<>())
                    .add(finding);
        }
        List<String> lines = new ArrayList<>();
        for (List<Finding> same : alike.values()) {
            Finding finding = same.get(0);
            lines.add("  " + finding.severity() + "  " + finding.code().id());
            same.stream()
                    .limit(MOST_SUBJECTS)
                    .forEach(one -> lines.add("    at    "
                            + TerminalText.within(240, one.location().toString())));
            if (same.size() > MOST_SUBJECTS) {
                lines.add("          and " + (same.size() - MOST_SUBJECTS) + " more places (all of them with --json)");
            }
            lines.addAll(Wrap.lines("    what  ", "          ", TerminalText.within(2_000, finding.message())));
            lines.addAll(Wrap.lines("    do    ", "          ", finding.code().remedy()));
        }
        return lines;
    }

    /** What remains open whatever the verdict, and what issuers state that nothing checks. */
    public static List<String> notEstablished(VerificationReport report) {
        List<String> lines = new ArrayList<>();
        report.open().forEach(open -> lines.addAll(Wrap.lines("  - ", "    ", open)));
        UnverifiedStatements unverified = report.unverified();
        unverified.statements().stream()
                .limit(MOST_SUBJECTS)
                .forEach(one -> lines.add("    at    "
                        + TerminalText.within(240, one.credential() + " " + one.pointer() + ", by " + one.issuer())));
        if (unverified.count() > MOST_SUBJECTS) {
            lines.add("          and " + (unverified.count() - MOST_SUBJECTS) + " more (with --json)");
        }
        return lines;
    }

    private static String counts(List<CheckResult> results) {
        Map<Outcome, Long> counts = results.stream()
                .collect(Collectors.groupingBy(CheckResult::outcome, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " "
                        + count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
