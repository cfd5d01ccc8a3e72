package io.didymium.passport.render.page;

import io.didymium.core.responsibility.engagement.Commitment;
import io.didymium.core.responsibility.engagement.Grievance;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.core.responsibility.survey.LevelRule;
import io.didymium.core.responsibility.survey.Survey;
import io.didymium.passport.render.frame.FactList;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a record about people around sites states, fact by fact. */
final class RecordFacts {
    private final SiteRecord record;
    private final Wording wording;
    private final LocalDate day;
    private final FactList facts = new FactList();

    RecordFacts(SiteRecord record, Wording wording, LocalDate day) {
        this.record = record;
        this.wording = wording;
        this.day = day;
    }

    Tag tag() {
        if (record instanceof Meeting meeting) {
            meeting(meeting);
        } else if (record instanceof GrievanceRegister register) {
            add("mechanism", words(register.criteria()));
            register.grievances().forEach(this::grievance);
        } else if (record instanceof SiteLicence licence) {
            licence(licence);
        } else if (record instanceof Survey survey) {
            survey(survey);
        }
        record.documents().forEach(document -> add("document", document.name() + ", " + document.digest()));
        return facts.tag();
    }

    private void add(String what, String text) {
        facts.others(wording.text("engagement.fact-" + what), text.isEmpty() ? wording.text("not-stated") : text);
    }

    private void meeting(Meeting meeting) {
        add("place", meeting.place());
        add("organisers", String.join(", ", meeting.organisers()));
        meeting.participants()
                .forEach(group -> add(
                        "participants",
                        group.group()
                                + group.count()
                                        .map(count -> ": " + wording.count(count))
                                        .orElse("")));
        meeting.topics().forEach(topic -> add(key(topic.kind()), topic.text()));
        meeting.commitments().forEach(this::commitment);
        add("source", meeting.source());
    }

    private void commitment(Commitment one) {
        add(
                "commitment",
                one.text() + " (" + one.owner() + ", " + one.due() + "): " + word(one.state())
                        + (one.isOverdue(day) ? ", " + wording.text("engagement.is-overdue") : ""));
    }

    private void grievance(Grievance one) {
        add(
                "grievance",
                one.reference() + ", " + one.topic() + ": " + word(one.state()) + ", "
                        + wording.text("engagement.days-open", wording.count(one.daysOpen(day))));
    }

    private void licence(SiteLicence licence) {
        add("consultation", word(licence.consultation()));
        add("consent", word(licence.consent()));
        licence.permits()
                .forEach(permit -> add(
                        "permit",
                        permit.kind() + ", " + permit.number() + ", " + permit.authority() + ", " + permit.until()));
        licence.benefits().forEach(benefit -> add("benefit", benefit));
        add("rehabilitation", word(licence.rehabilitation()));
    }

    private void survey(Survey survey) {
        add("instrument", survey.instrument() + ", " + survey.scaleFrom() + "\u2013" + survey.scaleTo());
        add("sampling", survey.sampling());
        add("respondents", wording.count(survey.respondents()));
        survey.results()
                .forEach(result -> add(
                        "construct",
                        result.construct() + ": "
                                + wording.text(
                                        "engagement.mean",
                                        wording.exact(result.mean()),
                                        wording.exact(result.deviation()))));
        add(
                "level",
                LevelRule.QUARTERS
                        .of(survey)
                        .map(level -> level + " (" + LevelRule.QUARTERS.id() + ")")
                        .orElse(""));
    }

    private String word(Optional<? extends Enum<?>> constant) {
        return constant.map(this::word).orElse("");
    }

    private String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(this::word).collect(Collectors.joining(", "));
    }

    private String word(Enum<?> constant) {
        return wording.text("engagement.is-" + key(constant));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
