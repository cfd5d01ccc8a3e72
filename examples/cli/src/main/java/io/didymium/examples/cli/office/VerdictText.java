package io.didymium.examples.cli.office;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found, for people, each cause once. */
final class VerdictText {
    private static final int MOST = 8;

    private VerdictText() {}

    /** What is in a file, in few words. */
    static String content(PassportBundle bundle) {
        int credentials = bundle.credentials().size();
        return credentials == 0
                ? "status lists alone"
                : credentials + (credentials == 1 ? " credential" : " credentials");
    }

    /** Whether all that keeps a report from being accepted is that nothing in the file is about goods, as of identities alone. */
    static boolean isWithoutGoods(VerificationReport report) {
        return report.verdict() == Verdict.INDETERMINATE
                && report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.UNDECIDED)
                        .allMatch(finding -> finding.code() == PassportFinding.NOTHING_TO_VERIFY
                                || finding.code() == PassportFinding.BUNDLE_EMPTY);
    }

    /** The findings of a report that keep it from being accepted. */
    static List<String> of(VerificationReport report) {
        return of(report.findings().stream()
                .filter(finding -> finding.severity() == Severity.FAIL || finding.severity() == Severity.UNDECIDED)
                .sorted(Comparator.comparing(Finding::severity))
                .toList());
    }

    /** Some findings: what is found, where first, at how many more places, and what to do. */
    static List<String> of(Collection<Finding> findings) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        findings.forEach(finding -> alike.computeIfAbsent(
                        finding.code().id() + " " + finding.message(), key -> new ArrayList<>())
                .add(finding));
        List<String> lines = new ArrayList<>();
        for (List<Finding> same : alike.values().stream().limit(MOST).toList()) {
            Finding one = same.get(0);
            String more = same.size() == 1 ? "" : " (and " + (same.size() - 1) + " more places)";
            lines.addAll(
                    Wrap.lines("  " + one.code().id() + ": ", "    ", TerminalText.within(400, one.message()) + more));
            lines.addAll(Wrap.lines(
                    "    at ",
                    "       ",
                    TerminalText.within(240, one.location().toString())));
            lines.addAll(Wrap.lines("    do ", "       ", one.code().remedy()));
        }
        if (alike.size() > MOST) {
            lines.add("  and " + (alike.size() - MOST) + " more; didymium verify shows all of them");
        }
        return lines;
    }
}
