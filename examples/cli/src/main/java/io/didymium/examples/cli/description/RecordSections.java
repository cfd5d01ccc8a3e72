package io.didymium.examples.cli.description;

import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.diligence.AnnexRisk;
import io.didymium.core.responsibility.diligence.DiligenceStep;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.diligence.RiskGrade;
import io.didymium.core.responsibility.diligence.RiskResponse;
import io.didymium.core.responsibility.diligence.RiskState;
import io.didymium.core.responsibility.diligence.StatementRequest;
import io.didymium.core.responsibility.diligence.StepRecord;
import io.didymium.core.responsibility.diligence.StepState;
import io.didymium.core.responsibility.diligence.SupplyRisk;
import io.didymium.core.responsibility.engagement.Commitment;
import io.didymium.core.responsibility.engagement.CommitmentState;
import io.didymium.core.responsibility.engagement.ConsentState;
import io.didymium.core.responsibility.engagement.ConsultationLevel;
import io.didymium.core.responsibility.engagement.Grievance;
import io.didymium.core.responsibility.engagement.GrievanceCriterion;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.GrievanceState;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.ParticipantGroup;
import io.didymium.core.responsibility.engagement.Permit;
import io.didymium.core.responsibility.engagement.RehabilitationState;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.core.responsibility.engagement.Topic;
import io.didymium.core.responsibility.engagement.TopicKind;
import io.didymium.core.responsibility.hazard.BatchHazards;
import io.didymium.core.responsibility.hazard.HazardCode;
import io.didymium.core.responsibility.hazard.NormState;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.core.responsibility.hazard.SelfIgnition;
import io.didymium.core.responsibility.hazard.StepHazards;
import io.didymium.core.responsibility.hazard.Substance;
import io.didymium.core.responsibility.hazard.SubstanceUse;
import io.didymium.core.responsibility.hazard.TransportClass;
import io.didymium.core.responsibility.survey.ConstructResult;
import io.didymium.core.responsibility.survey.Survey;
import io.didymium.crypto.bytes.MalformedInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads records of responsibility: due diligence, and what is about people around sites. */
final class RecordSections {
    private final Ids ids;

    /** The members of a file that are read here. */
    static final List<String> MEMBERS = List.of(
            "dueDiligence",
            "meetings",
            "grievances",
            "siteLicences",
            "surveys",
            "recycling",
            AuditSections.COMMITMENTS,
            AuditSections.STATEMENTS,
            "safety");

    RecordSections(Ids ids) {
        this.ids = ids;
    }

    List<ResponsibilityRecord> records(DescriptionNode root) throws MalformedInputException {
        List<ResponsibilityRecord> records = new ArrayList<>(new AccountSections(ids).records(root));
        for (DescriptionNode part : root.objects("dueDiligence")) {
            records.add(diligence(part));
        }
        for (DescriptionNode part : root.objects("meetings")) {
            records.add(meeting(part));
        }
        for (DescriptionNode part : root.objects("grievances")) {
            records.add(grievances(part));
        }
        for (DescriptionNode part : root.objects("siteLicences")) {
            records.add(licence(part));
        }
        for (DescriptionNode part : root.objects("surveys")) {
            records.add(survey(part));
        }
        records.addAll(new AuditSections(ids).records(root));
        records.addAll(new Origins(ids).recycling(root));
        for (DescriptionNode part : root.objects("safety")) {
            records.add(safety(part));
        }
        return records;
    }

    private DueDiligenceStatement diligence(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "operator", "from", "until", "validUntil", "steps", "risks", "requests", "audit");
        List<StepRecord> steps = new ArrayList<>();
        for (DescriptionNode step : part.objects("steps")) {
            step.allow("step", "state", "documents");
            List<ReportDocument> evidence = documents(step);
            steps.add(new StepRecord(
                    step.word("step", DiligenceStep.class), step.word("state", StepState.class), evidence));
        }
        List<SupplyRisk> risks = new ArrayList<>();
        for (DescriptionNode risk : part.objects("risks")) {
            risks.add(risk(risk));
        }
        List<StatementRequest> requests = new ArrayList<>();
        for (DescriptionNode request : part.objects("requests")) {
            request.allow("supplier", "requestedOn", "dueOn");
            requests.add(request.make(() -> new StatementRequest(
                    ids.parties().refer(request, "supplier"), request.date("requestedOn"), request.date("dueOn"))));
        }
        Optional<CertificateId> audit =
                part.has("audit") ? Optional.of(ids.certificates().refer(part, "audit")) : Optional.empty();
        LocalDate until = part.date("until");
        LocalDate validUntil = part.has("validUntil") ? part.date("validUntil") : until.plusYears(1);
        return part.make(() -> DueDiligenceStatement.builder(
                        ids.records().declare(part), ids.parties().refer(part, "operator"))
                .name(part.text("name"))
                .period(part.date("from"), until)
                .validUntil(validUntil)
                .steps(steps)
                .risks(risks)
                .requests(requests)
                .audit(audit.orElse(null))
                .build());
    }

    private Meeting meeting(DescriptionNode part) throws MalformedInputException {
        allowOfSites(part, "place", "organisers", "participants", "topics", "commitments", "source");
        List<ParticipantGroup> participants = new ArrayList<>();
        for (DescriptionNode group : part.objects("participants")) {
            group.allow("group", "count");
            Optional<Integer> count = group.has("count") ? Optional.of(group.count("count")) : Optional.empty();
            participants.add(group.make(() -> new ParticipantGroup(group.text("group"), count)));
        }
        List<Topic> topics = new ArrayList<>();
        for (DescriptionNode topic : part.objects("topics")) {
            topic.allow("kind", "text");
            topics.add(topic.make(() -> new Topic(topic.word("kind", TopicKind.class), topic.text("text"))));
        }
        List<Commitment> commitments = new ArrayList<>();
        for (DescriptionNode one : part.objects("commitments")) {
            one.allow("text", "owner", "due", "state");
            commitments.add(one.make(() -> new Commitment(
                    one.text("text"), one.text("owner"), one.date("due"), one.word("state", CommitmentState.class))));
        }
        return part.make(
                () -> Meeting.builder(ids.records().declare(part), ids.parties().refer(part, "keeper"))
                        .name(part.text("name"))
                        .relation(relation(part))
                        .sites(sites(part))
                        .date(part.date("date"))
                        .place(part.text("place"))
                        .organisers(part.texts("organisers"))
                        .participants(participants)
                        .topics(topics)
                        .commitments(commitments)
                        .documents(documents(part))
                        .source(part.text("source"))
                        .build());
    }

    private GrievanceRegister grievances(DescriptionNode part) throws MalformedInputException {
        allowOfSites(part, "criteria", "grievances");
        Set<GrievanceCriterion> criteria = EnumSet.noneOf(GrievanceCriterion.class);
        for (String text : part.texts("criteria")) {
            criteria.add(part.word("criteria", text, GrievanceCriterion.class));
        }
        List<Grievance> grievances = new ArrayList<>();
        for (DescriptionNode one : part.objects("grievances")) {
            one.allow("reference", "topic", "raisedOn", "state", "closedOn");
            grievances.add(one.make(() -> Grievance.builder(one.text("reference"), one.date("raisedOn"))
                    .topic(one.text("topic"))
                    .state(one.word("state", GrievanceState.class))
                    .closedOn(one.has("closedOn") ? one.date("closedOn") : null)
                    .build()));
        }
        return part.make(() -> GrievanceRegister.builder(
                        ids.records().declare(part), ids.parties().refer(part, "keeper"))
                .name(part.text("name"))
                .relation(relation(part))
                .sites(sites(part))
                .date(part.date("date"))
                .criteria(criteria)
                .grievances(grievances)
                .documents(documents(part))
                .build());
    }

    private SiteLicence licence(DescriptionNode part) throws MalformedInputException {
        allowOfSites(part, "consultation", "consent", "permits", "benefits", "rehabilitation");
        List<Permit> permits = new ArrayList<>();
        for (DescriptionNode one : part.objects("permits")) {
            one.allow("kind", "number", "authority", "until");
            permits.add(one.make(
                    () -> new Permit(one.text("kind"), one.text("number"), one.text("authority"), one.date("until"))));
        }
        return part.make(() -> SiteLicence.builder(
                        ids.records().declare(part), ids.parties().refer(part, "keeper"))
                .name(part.text("name"))
                .relation(relation(part))
                .sites(sites(part))
                .date(part.date("date"))
                .consultation(part.has("consultation") ? part.word("consultation", ConsultationLevel.class) : null)
                .consent(part.has("consent") ? part.word("consent", ConsentState.class) : null)
                .permits(permits)
                .benefits(part.texts("benefits"))
                .rehabilitation(
                        part.has("rehabilitation") ? part.word("rehabilitation", RehabilitationState.class) : null)
                .documents(documents(part))
                .build());
    }

    private Survey survey(DescriptionNode part) throws MalformedInputException {
        allowOfSites(part, "instrument", "sampling", "respondents", "scaleFrom", "scaleTo", "results");
        List<ConstructResult> results = new ArrayList<>();
        for (DescriptionNode one : part.objects("results")) {
            one.allow("construct", "mean", "deviation");
            results.add(one.make(
                    () -> new ConstructResult(one.text("construct"), one.decimal("mean"), one.decimal("deviation"))));
        }
        return part.make(
                () -> Survey.builder(ids.records().declare(part), ids.parties().refer(part, "keeper"))
                        .name(part.text("name"))
                        .relation(relation(part))
                        .sites(sites(part))
                        .date(part.date("date"))
                        .instrument(part.text("instrument"))
                        .sampling(part.text("sampling"))
                        .respondents(part.count("respondents"))
                        .scaleFrom(part.count("scaleFrom"))
                        .scaleTo(part.count("scaleTo"))
                        .results(results)
                        .documents(documents(part))
                        .build());
    }

    private SafetyRecord safety(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "operator", "date", "batches", "steps");
        List<BatchHazards> batches = new ArrayList<>();
        for (DescriptionNode one : part.objects("batches")) {
            batches.add(hazards(one));
        }
        List<StepHazards> steps = new ArrayList<>();
        for (DescriptionNode one : part.objects("steps")) {
            one.allow("step", "substances");
            List<SubstanceUse> substances = new ArrayList<>();
            for (DescriptionNode use : one.objects("substances")) {
                use.allow("substance", "name", "codes");
                substances.add(use.make(
                        () -> new SubstanceUse(use.word("substance", Substance.class), use.text("name"), codes(use))));
            }
            steps.add(new StepHazards(ids.steps().refer(one, "step"), substances));
        }
        return part.make(() -> SafetyRecord.builder(
                        ids.records().declare(part), ids.parties().refer(part, "operator"))
                .name(part.text("name"))
                .date(part.date("date"))
                .batches(batches)
                .steps(steps)
                .build());
    }

    private BatchHazards hazards(DescriptionNode part) throws MalformedInputException {
        part.allow("batch", "codes", "norm", "selfIgnition", "transport", "documents");
        return part.make(() -> BatchHazards.builder(ids.batches().refer(part, "batch"))
                .codes(part.has("codes") ? codes(part) : null)
                .norm(part.has("norm") ? part.word("norm", NormState.class) : null)
                .selfIgnition(part.has("selfIgnition") ? part.word("selfIgnition", SelfIgnition.class) : null)
                .transport(part.has("transport") ? transport(part.object("transport")) : null)
                .documents(documents(part))
                .build());
    }

    private static TransportClass transport(DescriptionNode part) throws MalformedInputException {
        part.allow("dangerous", "unNumber", "class");
        if (!part.truth("dangerous")) {
            part.allow("dangerous");
            return new TransportClass.NotDangerous();
        }
        return part.make(() -> new TransportClass.DangerousGoods(
                CommodityCode.parse(CodeScheme.UN_NUMBER, part.text("unNumber")), part.text("class")));
    }

    private static SortedSet<HazardCode> codes(DescriptionNode part) throws MalformedInputException {
        SortedSet<HazardCode> codes = new TreeSet<>();
        for (String text : part.texts("codes")) {
            codes.add(part.make(() -> new HazardCode(text)));
        }
        return codes;
    }

    private static void allowOfSites(DescriptionNode part, String... more) throws MalformedInputException {
        part.allow(Stream.concat(
                        Stream.of("id", "name", "keeper", "relation", "sites", "date", "documents"), Stream.of(more))
                .toArray(String[]::new));
    }

    private static KeeperRelation relation(DescriptionNode part) throws MalformedInputException {
        return part.word("relation", KeeperRelation.class);
    }

    private List<FacilityId> sites(DescriptionNode part) throws MalformedInputException {
        List<FacilityId> sites = new ArrayList<>();
        for (String site : part.texts("sites")) {
            sites.add(ids.facilities().named(part, "sites", site));
        }
        return sites;
    }

    private static SupplyRisk risk(DescriptionNode part) throws MalformedInputException {
        part.allow("risk", "country", "tier", "severity", "likelihood", "response", "state");
        return part.make(() -> SupplyRisk.builder(part.word("risk", AnnexRisk.class), Sites.country(part))
                .tier(part.count("tier"))
                .severity(part.word("severity", RiskGrade.class))
                .likelihood(part.word("likelihood", RiskGrade.class))
                .response(part.word("response", RiskResponse.class))
                .state(part.word("state", RiskState.class))
                .build());
    }

    static List<ReportDocument> documents(DescriptionNode owner) throws MalformedInputException {
        List<ReportDocument> documents = new ArrayList<>();
        for (DescriptionNode part : owner.objects("documents")) {
            part.allow("name", "mediaType", "digest");
            documents.add(part.make(
                    () -> new ReportDocument(part.text("name"), part.text("mediaType"), part.text("digest"))));
        }
        return documents;
    }
}
