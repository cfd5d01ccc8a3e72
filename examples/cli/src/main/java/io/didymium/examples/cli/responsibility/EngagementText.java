package io.didymium.examples.cli.responsibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.GrievanceState;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.core.responsibility.engagement.TopicKind;
import io.didymium.core.responsibility.survey.LevelRule;
import io.didymium.core.responsibility.survey.Survey;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records about people around sites, as lines and as JSON: both from one list of facts. */
final class EngagementText {
    private final ChainView view;
    private final LocalDate day;

    EngagementText(ChainView view, LocalDate day) {
        this.view = view;
        this.day = day;
    }

    /** Something that a record states, as a word for what it is and a text. */
    private record Fact(String what, String text) {}

    void print(Console console, SiteRecord record) {
        console.print();
        console.heading(TerminalText.line(record.name()) + ", " + record.date());
        facts(record)
                .forEach(fact ->
                        console.print(Wrap.lines("  " + fact.what() + "  ", "    ", TerminalText.line(fact.text()))));
    }

    void json(SiteRecord record, ObjectNode to) {
        to.put("id", record.id().value())
                .put("name", record.name())
                .put("keeper", record.keeper().value())
                .put("relation", record.relation().name())
                .put("date", record.date().toString());
        ArrayNode sites = to.putArray("sites");
        record.sites().stream().map(FacilityId::value).forEach(sites::add);
        ArrayNode facts = to.putArray("facts");
        facts(record).forEach(fact -> facts.addObject().put("what", fact.what()).put("text", fact.text()));
        if (record instanceof GrievanceRegister register) {
            ArrayNode open = to.putArray("openGrievances");
            register.open()
                    .forEach(grievance -> open.addObject()
                            .put("reference", grievance.reference())
                            .put("daysOpen", grievance.daysOpen(day)));
        }
    }

    private List<Fact> facts(SiteRecord record) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("sites", record.sites().stream().map(this::site).collect(Collectors.joining(", "))));
        facts.add(new Fact(
                "kept by", party(record.keeper()) + ", " + record.relation().label() + " by its word"));
        if (record instanceof Meeting meeting) {
            meeting(meeting, facts);
        } else if (record instanceof GrievanceRegister register) {
            grievances(register, facts);
        } else if (record instanceof SiteLicence licence) {
            licence(licence, facts);
        } else if (record instanceof Survey survey) {
            survey(survey, facts);
        }
        record.documents()
                .forEach(document -> facts.add(new Fact("document", document.name() + ", " + document.digest())));
        return facts;
    }

    private void meeting(Meeting meeting, List<Fact> facts) {
        facts.add(new Fact("held in", meeting.place() + " by " + String.join(", ", meeting.organisers())));
        meeting.participants()
                .forEach(group -> facts.add(new Fact(
                        "participants",
                        group.group() + group.count().map(count -> ": " + count).orElse(", number not recorded"))));
        for (TopicKind kind : TopicKind.values()) {
            meeting.topics(kind).forEach(topic -> facts.add(new Fact(kind.label(), topic.text())));
        }
        meeting.commitments()
                .forEach(one -> facts.add(new Fact(
                        "commitment",
                        one.text() + " (" + one.owner() + ", until " + one.due() + "): "
                                + one.state().label() + (one.isOverdue(day) ? ", overdue" : ""))));
        facts.add(new Fact("known from", meeting.source()));
    }

    private void grievances(GrievanceRegister register, List<Fact> facts) {
        facts.add(new Fact(
                "mechanism",
                register.criteria().isEmpty()
                        ? "no criterion of UN Guiding Principle 31 stated to be met"
                        : "stated to be "
                                + register.criteria().stream()
                                        .map(criterion -> criterion.label())
                                        .collect(Collectors.joining(", "))));
        register.grievances()
                .forEach(grievance -> facts.add(new Fact(
                        "grievance",
                        grievance.reference() + ", " + grievance.topic() + ": "
                                + grievance.state().label() + ", "
                                + (grievance.state() == GrievanceState.CLOSED ? "was open " : "open ")
                                + grievance.daysOpen(day) + " days")));
        if (register.grievances().isEmpty()) {
            facts.add(new Fact("grievances", "none recorded, which does not show that there is none"));
        }
    }

    private static void licence(SiteLicence licence, List<Fact> facts) {
        facts.add(new Fact(
                "people are", licence.consultation().map(level -> level.label()).orElse("not stated how far heard")));
        facts.add(new Fact(
                "consent", licence.consent().map(state -> state.label()).orElse("not stated")));
        licence.permits()
                .forEach(permit -> facts.add(new Fact(
                        "permit",
                        permit.kind() + ", " + permit.number() + " of " + permit.authority() + " until "
                                + permit.until())));
        licence.benefits().forEach(benefit -> facts.add(new Fact("benefit", benefit)));
        facts.add(new Fact(
                "rehabilitation",
                licence.rehabilitation().map(state -> state.label()).orElse("not stated")));
    }

    private static void survey(Survey survey, List<Fact> facts) {
        facts.add(new Fact(
                "survey",
                survey.instrument() + ", " + survey.respondents() + " answers from " + survey.scaleFrom() + " to "
                        + survey.scaleTo() + ", " + survey.sampling()));
        survey.results()
                .forEach(result -> facts.add(new Fact(
                        "construct",
                        result.construct() + ": mean " + result.mean().toPlainString() + ", deviation "
                                + result.deviation().toPlainString())));
        facts.add(new Fact(
                "level",
                LevelRule.QUARTERS.of(survey).orElse("none: too few answers or no result") + " by the rule "
                        + LevelRule.QUARTERS.id() + ". " + LevelRule.QUARTERS.basis()));
    }

    private String site(FacilityId id) {
        return view.chain().facilities().stream()
                .filter(facility -> facility.id().equals(id))
                .findFirst()
                .map(Facility::name)
                .orElse(id.value());
    }

    private String party(PartyId id) {
        return view.chain().parties().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .map(Party::name)
                .orElse(id.value());
    }
}
