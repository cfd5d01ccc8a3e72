package io.didymium.examples.cli.office;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.examples.cli.verdict.CauseText;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.render.Presentation;
import io.didymium.passport.render.ReportCause;
import io.didymium.passport.render.ReportSummary;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was found, for people, each cause once. */
final class VerdictText {
    private VerdictText() {}

    /** Whether all that keeps a report from being accepted is that nothing in the file is about goods, as of identities alone. */
    static boolean isWithoutGoods(VerificationReport report) {
        return report.verdict() == Verdict.INDETERMINATE
                && report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.UNDECIDED)
                        .allMatch(finding -> finding.code() == PassportFinding.NOTHING_TO_VERIFY
                                || finding.code() == PassportFinding.BUNDLE_EMPTY);
    }

    /** The causes that keep a report on a bundle from being accepted. */
    static List<String> of(PassportBundle bundle, VerificationReport report) {
        ReportSummary summary =
                Presentation.of(bundle, report, Wording.english()).summary();
        List<ReportCause> causes = new ArrayList<>(summary.causes(Severity.FAIL));
        causes.addAll(summary.causes(Severity.UNDECIDED));
        return new CauseText(false).lines(causes);
    }

    /** The causes of some findings: what is found, where first, at how many more places, and what to do. */
    static List<String> of(Collection<Finding> findings) {
        return new CauseText(false).lines(ReportCause.of(findings, Wording.english()));
    }
}
