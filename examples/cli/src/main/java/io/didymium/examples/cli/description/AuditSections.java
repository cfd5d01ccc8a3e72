package io.didymium.examples.cli.description;

import io.didymium.core.element.Element;
import io.didymium.core.id.Concept;
import io.didymium.core.responsibility.audit.AssuranceLevel;
import io.didymium.core.responsibility.audit.AuditConclusion;
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

/** Reads statements of auditors. */
final class AuditSections {
    private final Ids ids;

    AuditSections(Ids ids) {
        this.ids = ids;
    }

    AuditStatement statement(DescriptionNode part) throws MalformedInputException {
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
        AuditSample sample = null;
        if (part.has("sample")) {
            DescriptionNode one = part.object("sample");
            one.allow("nonce", "confidence", "tolerable", "element", "items", "draws", "deviations");
            sample = one.make(() -> AuditSample.builder(
                            one.text("nonce"),
                            one.decimal("confidence"),
                            one.decimal("tolerable"),
                            one.text("items"),
                            one.count("draws"))
                    .element(one.has("element") ? Element.ofSymbol(one.text("element")) : null)
                    .deviations(one.count("deviations"))
                    .build());
        }
        AuditSample drawn = sample;
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
}
