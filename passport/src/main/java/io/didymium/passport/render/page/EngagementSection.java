package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.Id;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.core.responsibility.engagement.TopicKind;
import io.didymium.core.responsibility.survey.Survey;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.ChainSites;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is recorded about people around the sites behind a batch. */
final class EngagementSection {
    private static final int MOST_ROWS = 100;

    private final BundleView view;
    private final Wording wording;
    private final List<SiteRecord> records;

    EngagementSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.wording = wording;
        Dossier dossier = view.dossier().orElseThrow();
        Set<Id> behind = ChainSites.behind(dossier.chain(), batch.id());
        records = dossier.records().stream()
                .filter(SiteRecord.class::isInstance)
                .map(SiteRecord.class::cast)
                .filter(record -> record.sites().stream().anyMatch(behind::contains))
                .toList();
    }

    /** The section, if anything is recorded. */
    Optional<Section> section() {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        TextTable table = new TextTable(
                wording.text("engagement.caption"),
                List.of(
                        wording.text("engagement.record"),
                        wording.text("engagement.sites"),
                        wording.text("engagement.keeper"),
                        wording.text("engagement.date"),
                        wording.text("engagement.stated")));
        records.stream()
                .limit(MOST_ROWS)
                .forEach(record -> table.row(
                        Cell.others(record.name()),
                        Cell.others(record.sites().stream()
                                .map(site -> view.nameOf(site.value()))
                                .collect(Collectors.joining(", "))),
                        Cell.others(view.nameOf(record.keeper().value()) + ", "
                                + wording.text("engagement.relation."
                                        + record.relation().name())),
                        Cell.of(record.date().toString()),
                        Cell.others(stated(record))));
        Section section =
                new Section("engagement", wording).note("engagement.keepers").add(table.inPage());
        records.stream()
                .limit(MOST_ROWS)
                .forEach(record -> section.add(Tag.of("details")
                        .add(Tag.of("summary").others(record.name()), new RecordFacts(record, wording, day()).tag())));
        return Optional.of(section);
    }

    private LocalDate day() {
        return view.report().at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private String stated(SiteRecord record) {
        LocalDate day = day();
        if (record instanceof Meeting meeting) {
            return wording.text(
                    "engagement.meeting",
                    wording.count(meeting.topics(TopicKind.CONCERN).size()),
                    wording.count(meeting.commitments().stream()
                            .filter(commitment -> commitment.isOverdue(day))
                            .count()));
        }
        if (record instanceof GrievanceRegister register) {
            return wording.text(
                    "engagement.grievances",
                    wording.count(register.grievances().size()),
                    wording.count(register.open().size()),
                    wording.count(register.open().stream()
                            .mapToLong(grievance -> grievance.daysOpen(day))
                            .max()
                            .orElse(0)));
        }
        if (record instanceof Survey survey) {
            return wording.text("engagement.survey", wording.count(survey.respondents()), survey.instrument());
        }
        return wording.text(
                "engagement.permits",
                wording.count(((SiteLicence) record).permits().size()));
    }
}
