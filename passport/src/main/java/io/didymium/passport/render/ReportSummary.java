package io.didymium.passport.render;

import io.didymium.core.finding.Severity;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.VerdictSummary;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import java.util.List;

/** A verification report in short and in words, as the head of a page has it: each cause once, however many subjects it concerns. */
public final class ReportSummary {
    private final VerdictSummary summary;
    private final Wording wording;

    ReportSummary(BundleView view, Wording wording) {
        summary = new VerdictSummary(view);
        this.wording = wording;
    }

    /** The verdict in a few words, such as "Verified with gaps". */
    public String heading() {
        return summary.heading(wording);
    }

    /** One sentence: whether anything untrue was found, and how many checks gave what. */
    public String sentence() {
        return summary.inShort(wording);
    }

    /** How many results have an outcome. */
    public int count(Outcome outcome) {
        return summary.count(outcome);
    }

    /** The causes of a severity, those that concern most subjects first. */
    public List<ReportCause> causes(Severity severity) {
        return summary.causes(severity).stream()
                .map(cause -> ReportCause.of(cause, summary.findings(cause), wording))
                .toList();
    }

    /**
     * What may be relied on whatever the verdict: the checks of which no subject failed or is open, and at least one passed. What
     * credentials state is among it only if it is established who signed each of them.
     */
    public List<CheckId> established() {
        return summary.established();
    }
}
