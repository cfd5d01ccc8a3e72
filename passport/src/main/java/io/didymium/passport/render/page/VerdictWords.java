package io.didymium.passport.render.page;

import io.didymium.core.finding.Severity;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.Cause;
import io.didymium.passport.render.view.VerdictSummary;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.util.List;

/** The verdict in words: what it is, of when, why, whom to ask, and what holds all the same. */
public final class VerdictWords {
    private static final int MOST_COMPANIES = 12;
    private static final int MOST_CAUSES = 12;

    private final VerificationReport report;
    private final VerdictSummary summary;
    private final Wording wording;

    VerdictWords(BundleView view, VerdictSummary summary, Wording wording) {
        this.summary = summary;
        this.wording = wording;
        report = view.report();
    }

    /** The class of style of a verdict: good, open or bad. */
    public static String cssClass(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "good";
            case INDETERMINATE -> "open";
            case REJECTED -> "bad";
        };
    }

    String sign() {
        return switch (report.verdict()) {
            case ACCEPTED -> "✓";
            case INDETERMINATE -> "?";
            case REJECTED -> "✗";
        };
    }

    /** The banner at the head of a page. */
    Tag banner() {
        Tag banner = Tag.of("section", "banner " + cssClass(report.verdict()))
                .with("id", "verdict")
                .with("aria-labelledby", "verdict-heading")
                .add(
                        Tag.of("h2")
                                .with("id", "verdict-heading")
                                .add(Tag.of("span", "sign")
                                        .with("aria-hidden", "true")
                                        .text(sign()))
                                .text(" " + summary.heading(wording)),
                        Tag.of("p")
                                .text(wording.text("verdict.as-of") + " ")
                                .add(Section.time(report.at()))
                                .text(", " + wording.text("verdict.offline")),
                        Tag.of("p").text(summary.inShort(wording)));
        causes(banner, Severity.FAIL);
        causes(banner, Severity.UNDECIDED);
        causes(banner, Severity.WARN);
        established(banner);
        return banner.add(notChecked());
    }

    /** Why the verdict is not that all holds: each cause once, whom to ask, and what holds all the same. */
    void reasons(Tag banner) {
        causes(banner, Severity.FAIL);
        causes(banner, Severity.UNDECIDED);
        established(banner);
    }

    private void causes(Tag to, Severity severity) {
        List<Cause> causes = summary.causes(severity);
        if (causes.isEmpty()) {
            return;
        }
        Tag list = Tag.of("ul", "causes");
        causes.stream().limit(MOST_CAUSES).forEach(cause -> list.add(cause(cause)));
        if (causes.size() > MOST_CAUSES) {
            list.add(Tag.of("li").text(wording.text("and-more", wording.count(causes.size() - MOST_CAUSES))));
        }
        to.add(Tag.of("h3").text(wording.text("verdict.causes-" + severity)), list);
    }

    private Tag cause(Cause cause) {
        Tag item = Tag.of("li").add(sentence(cause));
        if (!cause.companies().isEmpty()) {
            item.text(" " + wording.text("verdict.ask") + " ");
            for (int i = 0; i < Math.min(MOST_COMPANIES, cause.companies().size()); i++) {
                item.text(i == 0 ? "" : ", ")
                        .add(Tag.of("b").others(cause.companies().get(i)));
            }
            item.text(
                    cause.companies().size() > MOST_COMPANIES
                            ? " "
                                    + wording.text(
                                            "and-more",
                                            wording.count(cause.companies().size() - MOST_COMPANIES))
                            : "");
            item.text(".");
        }
        return item;
    }

    /** The sentence of a cause in the language of the page; of a cause without one the first finding, in English. */
    Tag sentence(Cause cause) {
        return cause.sentence(wording)
                .map(sentence -> Tag.of("span").text(sentence))
                .orElseGet(() -> Tag.of("span")
                        .text(wording.text("cause.other", wording.count(cause.subjects())) + " ")
                        .add(Tag.of("span").with("lang", "en").others(cause.message())));
    }

    private void established(Tag to) {
        List<CheckId> established = summary.established();
        if (report.verdict() == Verdict.ACCEPTED || established.isEmpty()) {
            return;
        }
        Tag list = Tag.of("ul", "columns");
        for (CheckId check : established) {
            list.add(Tag.of("li")
                    .text(statement(wording, check) + " ("
                            + wording.count(summary.of(check).getOrDefault(Outcome.PASSED, 0)) + ")"));
        }
        Tag details = Tag.of("details");
        if (report.verdict() == Verdict.INDETERMINATE) {
            details.with("open");
        }
        to.add(details.add(Tag.of("summary").text(wording.text("verdict.established")), list));
    }

    /** What no verdict establishes. */
    Tag notChecked() {
        Tag list = Tag.of("ul", "columns note");
        List<String> open = VerificationReport.notEstablished();
        for (int i = 0; i < open.size(); i++) {
            String key = "not-established." + (i + 1);
            list.add(Tag.of("li").text(wording.has(key) ? wording.text(key) : open.get(i)));
        }
        if (report.unverified().count() > 0) {
            list.add(Tag.of("li")
                    .text(wording.text(
                            "verdict.unverified",
                            wording.count(report.unverified().count()))));
        }
        return Tag.of("div").add(Tag.of("h3").text(wording.text("verdict.not-checked")), list);
    }

    /** What a check proves, in the language of the page if it has words for it. */
    static String statement(Wording wording, CheckId check) {
        String key = "check." + check.id();
        return wording.has(key) ? wording.text(key) : check.statement();
    }
}
