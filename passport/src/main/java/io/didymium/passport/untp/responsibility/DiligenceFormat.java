package io.didymium.passport.untp.responsibility;

import io.didymium.core.id.CertificateId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.responsibility.ReportDocument;
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
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The wire form of due-diligence statements. */
final class DiligenceFormat {
    static final String MEMBER = "dueDiligence";

    private DiligenceFormat() {}

    static JsonObject write(DueDiligenceStatement statement) {
        return JsonObject.builder()
                .put("firstDay", Fields.write(statement.from()))
                .put("lastDay", Fields.write(statement.until()))
                .put("usableUntil", Fields.write(statement.validUntil()))
                .put("diligenceStep", Fields.array(statement.steps(), DiligenceFormat::write))
                .put("supplyRisk", Fields.array(statement.risks(), DiligenceFormat::write))
                .put("statementRequest", Fields.array(statement.requests(), DiligenceFormat::write))
                .putIfPresent("auditCertificate", statement.audit().map(CertificateId::value))
                .build();
    }

    private static JsonObject write(StepRecord step) {
        return JsonObject.builder()
                .put("stepName", step.step().name())
                .put("stepState", step.state().name())
                .put(DocumentFormat.MEMBER, DocumentFormat.write(step.evidence()))
                .build();
    }

    private static JsonObject write(SupplyRisk risk) {
        return JsonObject.builder()
                .put("riskName", risk.risk().name())
                .put("riskCountry", risk.country().value())
                .put("riskTier", risk.tier())
                .put("riskSeverity", risk.severity().name())
                .put("riskLikelihood", risk.likelihood().name())
                .put("riskResponse", risk.response().name())
                .put("riskState", risk.state().name())
                .build();
    }

    private static JsonObject write(StatementRequest request) {
        return JsonObject.builder()
                .put("askedParty", request.supplier().value())
                .put("requestedOn", Fields.write(request.requestedOn()))
                .put("dueOn", Fields.write(request.dueOn()))
                .build();
    }

    static DueDiligenceStatement read(JsonObject object, RecordId id, String name, PartyId operator)
            throws MalformedInputException {
        LocalDate from = Fields.date(object, "firstDay");
        LocalDate until = Fields.date(object, "lastDay");
        LocalDate validUntil = Fields.date(object, "usableUntil");
        List<StepRecord> steps = Fields.list(object, "diligenceStep", DiligenceFormat::readStep);
        List<SupplyRisk> risks = Fields.list(object, "supplyRisk", DiligenceFormat::readRisk);
        List<StatementRequest> requests = Fields.list(object, "statementRequest", DiligenceFormat::readRequest);
        Optional<String> audit = object.findString("auditCertificate");
        return Fields.built(
                object,
                () -> DueDiligenceStatement.builder(id, operator)
                        .name(name)
                        .period(from, until)
                        .validUntil(validUntil)
                        .steps(steps)
                        .risks(risks)
                        .requests(requests)
                        .audit(audit.map(CertificateId::new).orElse(null))
                        .build());
    }

    private static StepRecord readStep(JsonObject object) throws MalformedInputException {
        List<ReportDocument> evidence = DocumentFormat.read(object);
        return new StepRecord(
                Fields.constant(DiligenceStep.class, object, "stepName"),
                Fields.constant(StepState.class, object, "stepState"),
                evidence);
    }

    private static SupplyRisk readRisk(JsonObject object) throws MalformedInputException {
        AnnexRisk risk = Fields.constant(AnnexRisk.class, object, "riskName");
        CountryCode country = PartyFormat.country(object, "riskCountry")
                .orElseThrow(() -> object.malformed("riskCountry", "is missing"));
        long tier = object.requireInteger("riskTier");
        RiskGrade severity = Fields.constant(RiskGrade.class, object, "riskSeverity");
        RiskGrade likelihood = Fields.constant(RiskGrade.class, object, "riskLikelihood");
        RiskResponse response = Fields.constant(RiskResponse.class, object, "riskResponse");
        RiskState state = Fields.constant(RiskState.class, object, "riskState");
        return Fields.built(
                object,
                () -> SupplyRisk.builder(risk, country)
                        .tier(Math.toIntExact(tier))
                        .severity(severity)
                        .likelihood(likelihood)
                        .response(response)
                        .state(state)
                        .build());
    }

    private static StatementRequest readRequest(JsonObject object) throws MalformedInputException {
        PartyId supplier = PartyFormat.partyId(object, "askedParty");
        LocalDate requestedOn = Fields.date(object, "requestedOn");
        LocalDate dueOn = Fields.date(object, "dueOn");
        return Fields.built(object, () -> new StatementRequest(supplier, requestedOn, dueOn));
    }
}
