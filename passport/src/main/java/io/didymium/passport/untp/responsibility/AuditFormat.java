package io.didymium.passport.untp.responsibility;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.audit.AssuranceLevel;
import io.didymium.core.responsibility.audit.AuditConclusion;
import io.didymium.core.responsibility.audit.AuditDeviation;
import io.didymium.core.responsibility.audit.AuditGrade;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditScope;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.audit.AuditedClose;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The wire form of statements of auditors. */
final class AuditFormat {
    static final String MEMBER = "auditStatement";

    private static final String SAMPLE = "auditSample";

    private AuditFormat() {}

    static JsonObject write(AuditStatement statement) {
        AuditScope scope = statement.scope();
        JsonObjectBuilder object = JsonObject.builder()
                .put("auditee", statement.auditee().value())
                .put("recordDate", Fields.write(statement.date()))
                .put("firstDay", Fields.write(statement.from()))
                .put("lastDay", Fields.write(statement.until()))
                .put("auditScope", statement.text())
                .put("auditCriterion", Fields.array(statement.criteria(), AuditFormat::write))
                .put("assuranceLevel", statement.level().name())
                .put("auditedRoot", JsonArray.ofStrings(List.copyOf(scope.roots())))
                .put("auditedClosure", scope.closure())
                .put("trustDigest", scope.trust())
                .put("policyDigest", scope.policy());
        statement.sample().ifPresent(sample -> object.put(SAMPLE, write(sample)));
        return object.put("auditObservation", Fields.array(statement.observations(), AuditFormat::write))
                .put("countersignedClose", Fields.array(statement.closes(), AuditFormat::write))
                .put("auditConclusion", statement.conclusion().name())
                .put(DocumentFormat.MEMBER, DocumentFormat.write(statement.documents()))
                .build();
    }

    private static JsonObject write(Concept criterion) {
        return JsonObject.builder()
                .put("criterionIri", criterion.iri())
                .put("criterionName", criterion.name())
                .build();
    }

    private static JsonObject write(AuditSample sample) {
        return JsonObject.builder()
                .put("sampleCommitment", sample.commitment().value())
                .put("sampleNonce", sample.nonce())
                .put("sampledItems", sample.items())
                .put("draws", sample.size())
                .put("auditDeviation", Fields.array(sample.deviations(), AuditFormat::write))
                .build();
    }

    private static JsonObject write(AuditDeviation deviation) {
        return JsonObject.builder()
                .put("deviatingPassport", deviation.passport())
                .put("deviationFinding", deviation.finding())
                .put("deviationText", deviation.text())
                .build();
    }

    private static JsonObject write(AuditObservation observation) {
        return JsonObject.builder()
                .put("observationReference", observation.reference())
                .put("observationGrade", observation.grade().name())
                .put("observationText", observation.text())
                .put("raisedOn", Fields.write(observation.raisedOn()))
                .put("dueOn", Fields.write(observation.dueOn()))
                .putIfPresent("closedOn", observation.closedOn().map(Fields::write))
                .putIfPresent("evidenceDigest", observation.evidence())
                .build();
    }

    private static JsonObject write(AuditedClose close) {
        return JsonObject.builder()
                .put("closeStatement", close.statement())
                .put("closeDigest", close.digest())
                .build();
    }

    static AuditStatement read(JsonObject object, RecordId id, String name, PartyId auditor)
            throws MalformedInputException {
        String auditee = object.requireString("auditee");
        LocalDate date = Fields.date(object, "recordDate");
        LocalDate from = Fields.date(object, "firstDay");
        LocalDate until = Fields.date(object, "lastDay");
        String text = object.requireString("auditScope");
        List<Concept> criteria = Fields.list(object, "auditCriterion", AuditFormat::readCriterion);
        AssuranceLevel level = Fields.constant(AssuranceLevel.class, object, "assuranceLevel");
        AuditScope scope = readScope(object);
        Optional<JsonObject> drawn = object.findObject(SAMPLE);
        AuditSample sample = drawn.isPresent() ? readSample(drawn.get()) : null;
        List<AuditObservation> observations = Fields.list(object, "auditObservation", AuditFormat::readObservation);
        List<AuditedClose> closes = Fields.list(object, "countersignedClose", AuditFormat::readClose);
        AuditConclusion conclusion = Fields.constant(AuditConclusion.class, object, "auditConclusion");
        List<ReportDocument> documents = DocumentFormat.read(object);
        return Fields.built(
                object,
                () -> AuditStatement.builder(id, auditor, new PartyId(auditee))
                        .name(name)
                        .date(date)
                        .period(from, until)
                        .text(text)
                        .criteria(criteria)
                        .level(level)
                        .scope(scope)
                        .sample(sample)
                        .observations(observations)
                        .closes(closes)
                        .conclusion(conclusion)
                        .documents(documents)
                        .build());
    }

    private static Concept readCriterion(JsonObject object) throws MalformedInputException {
        String iri = object.requireString("criterionIri");
        String name = object.requireString("criterionName");
        return Fields.built(object, () -> new Concept(iri, name));
    }

    private static AuditScope readScope(JsonObject object) throws MalformedInputException {
        List<String> roots = object.requireArray("auditedRoot").strings();
        String closure = object.requireString("auditedClosure");
        String trust = object.requireString("trustDigest");
        String policy = object.requireString("policyDigest");
        return Fields.built(object, () -> new AuditScope(new TreeSet<>(roots), closure, trust, policy));
    }

    private static AuditSample readSample(JsonObject object) throws MalformedInputException {
        String commitment = object.requireString("sampleCommitment");
        String nonce = object.requireString("sampleNonce");
        String items = object.requireString("sampledItems");
        long draws = object.requireInteger("draws");
        List<AuditDeviation> deviations = Fields.list(object, "auditDeviation", AuditFormat::readDeviation);
        return Fields.built(
                object,
                () -> AuditSample.builder(new RecordId(commitment), nonce, items, Math.toIntExact(draws))
                        .deviations(deviations)
                        .build());
    }

    private static AuditDeviation readDeviation(JsonObject object) throws MalformedInputException {
        String passport = object.requireString("deviatingPassport");
        String finding = object.requireString("deviationFinding");
        String text = object.requireString("deviationText");
        return Fields.built(object, () -> new AuditDeviation(passport, finding, text));
    }

    private static AuditObservation readObservation(JsonObject object) throws MalformedInputException {
        String reference = object.requireString("observationReference");
        AuditGrade grade = Fields.constant(AuditGrade.class, object, "observationGrade");
        String text = object.requireString("observationText");
        LocalDate raised = Fields.date(object, "raisedOn");
        LocalDate due = Fields.date(object, "dueOn");
        Optional<LocalDate> closed =
                object.has("closedOn") ? Optional.of(Fields.date(object, "closedOn")) : Optional.empty();
        Optional<String> evidence = object.findString("evidenceDigest");
        return Fields.built(object, () -> new AuditObservation(reference, grade, text, raised, due, closed, evidence));
    }

    private static AuditedClose readClose(JsonObject object) throws MalformedInputException {
        String statement = object.requireString("closeStatement");
        String digest = object.requireString("closeDigest");
        return Fields.built(object, () -> new AuditedClose(statement, digest));
    }
}
