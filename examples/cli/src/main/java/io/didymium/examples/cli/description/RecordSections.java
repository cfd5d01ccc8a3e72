package io.didymium.examples.cli.description;

import io.didymium.core.id.CertificateId;
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
import io.didymium.crypto.bytes.MalformedInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads records of responsibility: {@code dueDiligence}. */
final class RecordSections {
    private final Ids ids;

    RecordSections(Ids ids) {
        this.ids = ids;
    }

    List<ResponsibilityRecord> records(DescriptionNode root) throws MalformedInputException {
        List<ResponsibilityRecord> records = new ArrayList<>();
        for (DescriptionNode part : root.objects("dueDiligence")) {
            records.add(diligence(part));
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

    private static List<ReportDocument> documents(DescriptionNode owner) throws MalformedInputException {
        List<ReportDocument> documents = new ArrayList<>();
        for (DescriptionNode part : owner.objects("documents")) {
            part.allow("name", "mediaType", "digest");
            documents.add(part.make(
                    () -> new ReportDocument(part.text("name"), part.text("mediaType"), part.text("digest"))));
        }
        return documents;
    }
}
