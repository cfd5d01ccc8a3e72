package io.didymium.passport.render.page;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.Cause;
import io.didymium.passport.render.view.VerdictSummary;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verification report: each check, then each cause with what was found, where, and what to do. */
final class ReportSection {
    private static final int MOST_CAUSES = 60;
    private static final int MOST_PLACES = 8;

    private final VerdictSummary summary;
    private final VerdictWords words;
    private final Wording wording;

    ReportSection(BundleView view, VerdictSummary summary, Wording wording) {
        this.summary = summary;
        this.wording = wording;
        words = new VerdictWords(view, summary, wording);
    }

    Section section() {
        Section section = new Section("report", wording);
        TextTable table = new TextTable(
                wording.text("report.caption"),
                List.of(wording.text("report.check"), wording.text("report.proves"), wording.text("report.outcome")));
        for (CheckId check : CheckId.values()) {
            Map<Outcome, Integer> outcomes = summary.of(check);
            if (!outcomes.isEmpty()) {
                table.row(
                        Cell.code(check.id()),
                        Cell.of(VerdictWords.statement(wording, check)),
                        Cell.of(outcomes.entrySet().stream()
                                .map(count -> wording.count(count.getValue()) + " " + wording.word(count.getKey()))
                                .collect(Collectors.joining(", "))));
            }
        }
        section.add(table.inPage());
        for (Severity severity : Severity.values()) {
            causes(section, severity);
        }
        return section;
    }

    private void causes(Section section, Severity severity) {
        List<Cause> causes = summary.causes(severity);
        if (causes.isEmpty()) {
            return;
        }
        section.add(Tag.of("h3").text(wording.text("report.severity-" + severity)));
        causes.stream().limit(MOST_CAUSES).forEach(cause -> section.add(cause(cause)));
        if (causes.size() > MOST_CAUSES) {
            section.say("and-more", wording.count(causes.size() - MOST_CAUSES));
        }
    }

    private Tag cause(Cause cause) {
        List<Finding> findings = summary.findings(cause);
        Tag places = Tag.of("ul");
        findings.stream()
                .limit(MOST_PLACES)
                .forEach(finding -> places.add(Tag.of("li")
                        .add(Tag.of("code")
                                .text(Tag.shortened(finding.location().toString(), 300)))
                        .text(" ")
                        .add(Tag.of("span").with("lang", "en").others(finding.message()))));
        if (findings.size() > MOST_PLACES) {
            places.add(Tag.of("li").text(wording.text("and-more", wording.count(findings.size() - MOST_PLACES))));
        }
        return Tag.of("article", "cause")
                .add(
                        Tag.of("h4").add(words.sentence(cause)),
                        Tag.of("p")
                                .add(Tag.of("b").text(wording.text("report.do") + " "))
                                .add(Tag.of("span")
                                        .with("lang", "en")
                                        .text(cause.first().code().remedy())),
                        Tag.of("details")
                                .add(
                                        Tag.of("summary")
                                                .text(wording.text("report.places", wording.count(findings.size()))
                                                        + " ")
                                                .add(Tag.of("code")
                                                        .text(cause.first()
                                                                .code()
                                                                .id())),
                                        places));
    }
}
