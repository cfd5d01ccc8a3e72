package io.didymium.examples.cli.description;

import io.didymium.core.element.Element;
import io.didymium.core.id.Concept;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.audit.AssuranceLevel;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.core.responsibility.audit.AuditConclusion;
import io.didymium.core.responsibility.audit.AuditDeviation;
import io.didymium.core.responsibility.audit.AuditGrade;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditScope;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.audit.AuditedClose;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads commitments and statements of auditors. */
final class AuditSections {
    static final String COMMITMENTS = "auditCommitments";
    static final String STATEMENTS = "audits";

    private final Ids ids;

    AuditSections(Ids ids) {
        this.ids = ids;
    }

    List<ResponsibilityRecord> records(DescriptionNode root) throws MalformedInputException {
        List<ResponsibilityRecord> records = new ArrayList<>();
        for (DescriptionNode part : root.objects(COMMITMENTS)) {
            records.add(commitment(part));
        }
        for (DescriptionNode part : root.objects(STATEMENTS)) {
            records.add(statement(part));
        }
        return records;
    }

    private AuditCommitment commitment(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "name", "auditor", "auditee", "date", "confidence", "tolerable", "element", "digest");
        return part.make(() -> AuditCommitment.builder(
                        ids.records().declare(part),
                        ids.parties().refer(part, "auditor"),
                        ids.parties().refer(part, "auditee"))
                .name(part.text("name"))
                .date(part.date("date"))
                .confidence(part.decimal("confidence"))
                .tolerable(part.decimal("tolerable"))
                .element(part.has("element") ? Element.ofSymbol(part.text("element")) : null)
                .digest(part.text("digest"))
                .build());
    }

    private AuditStatement statement(DescriptionNode part) throws MalformedInputException {
        part.allow(
                "id",
                "name",
                "auditor",
                "auditee",
                "date",
                "from",
                "until",
                "covers",
                "criteria",
                "level",
                "roots",
                "closure",
                "trust",
                "policy",
                "sample",
                "findings",
                "closes",
                "conclusion",
                "documents");
        List<Concept> criteria = new ArrayList<>();
        for (DescriptionNode one : part.objects("criteria")) {
            one.allow("iri", "name");
            criteria.add(one.make(() -> new Concept(one.text("iri"), one.text("name"))));
        }
        List<AuditObservation> findings = new ArrayList<>();
        for (DescriptionNode one : part.objects("findings")) {
            one.allow("reference", "grade", "text", "raisedOn", "dueOn", "closedOn", "evidence");
            AuditObservation.Builder finding = one.make(() -> AuditObservation.builder(
                            one.text("reference"),
                            one.word("grade", AuditGrade.class),
                            one.text("text"),
                            one.date("raisedOn"))
                    .dueOn(one.date("dueOn")));
            findings.add(one.make(() -> one.has("closedOn")
                    ? finding.closed(one.date("closedOn"), one.text("evidence")).build()
                    : finding.build()));
        }
        List<AuditedClose> closes = new ArrayList<>();
        for (DescriptionNode one : part.objects("closes")) {
            one.allow("statement", "digest");
            closes.add(one.make(() -> new AuditedClose(one.text("statement"), one.text("digest"))));
        }
        AuditSample drawn = part.has("sample") ? sample(part.object("sample")) : null;
        return part.make(() -> AuditStatement.builder(
                        ids.records().declare(part),
                        ids.parties().refer(part, "auditor"),
                        ids.parties().refer(part, "auditee"))
                .name(part.text("name"))
                .date(part.date("date"))
                .period(part.date("from"), part.date("until"))
                .text(part.text("covers"))
                .criteria(criteria)
                .level(part.word("level", AssuranceLevel.class))
                .scope(new AuditScope(
                        new TreeSet<>(part.texts("roots")),
                        part.text("closure"),
                        part.text("trust"),
                        part.text("policy")))
                .sample(drawn)
                .observations(findings)
                .closes(closes)
                .conclusion(part.word("conclusion", AuditConclusion.class))
                .documents(RecordSections.documents(part))
                .build());
    }

    private AuditSample sample(DescriptionNode part) throws MalformedInputException {
        part.allow("commitment", "nonce", "items", "draws", "deviations");
        List<AuditDeviation> deviations = new ArrayList<>();
        for (DescriptionNode one : part.objects("deviations")) {
            one.allow("passport", "finding", "text");
            deviations.add(
                    one.make(() -> new AuditDeviation(one.text("passport"), one.text("finding"), one.text("text"))));
        }
        return part.make(() -> AuditSample.builder(
                        ids.records().foreign(part, "commitment"),
                        part.text("nonce"),
                        part.text("items"),
                        part.count("draws"))
                .deviations(deviations)
                .build());
    }
}
