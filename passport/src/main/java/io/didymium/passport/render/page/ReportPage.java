package io.didymium.passport.render.page;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.render.frame.PageFrame;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.VerdictSummary;
import java.util.List;

/** The page of a verification report: the verdict and each cause once, whom to ask, what holds, and every check. */
public final class ReportPage {
    private ReportPage() {}

    /** The page of the report on a bundle, as one HTML file. */
    public static Bytes of(BundleView view, Wording wording) {
        VerdictSummary summary = new VerdictSummary(view);
        VerdictWords words = new VerdictWords(view, summary, wording);
        return PageFrame.page(
                wording,
                wording.text("page.report"),
                summary.heading(wording),
                words.banner(),
                List.of(new ReportSection(view, summary, wording).section(), new RawSection(view, wording).section()));
    }
}
