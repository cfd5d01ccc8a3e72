package io.didymium.passport.untp.responsibility;

import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The wire form of commitments of auditors. */
final class AuditCommitmentFormat {
    static final String MEMBER = "auditCommitment";

    private AuditCommitmentFormat() {}

    static JsonObject write(AuditCommitment commitment) {
        return JsonObject.builder()
                .put("auditee", commitment.auditee().value())
                .put("recordDate", Fields.write(commitment.date()))
                .put("sampleConfidence", commitment.confidence().toPlainString())
                .put("tolerablePart", commitment.tolerable().toPlainString())
                .putIfPresent("sampledElement", commitment.element().map(Element::symbol))
                .put("nonceDigest", commitment.digest())
                .build();
    }

    static AuditCommitment read(JsonObject object, RecordId id, String name, PartyId auditor)
            throws MalformedInputException {
        String auditee = object.requireString("auditee");
        LocalDate date = Fields.date(object, "recordDate");
        BigDecimal confidence = Fields.decimal(object, "sampleConfidence");
        BigDecimal tolerable = Fields.decimal(object, "tolerablePart");
        Optional<String> element = object.findString("sampledElement");
        String digest = object.requireString("nonceDigest");
        return Fields.built(
                object,
                () -> AuditCommitment.builder(id, auditor, new PartyId(auditee))
                        .name(name)
                        .date(date)
                        .confidence(confidence)
                        .tolerable(tolerable)
                        .element(element.map(Element::ofSymbol).orElse(null))
                        .digest(digest)
                        .build());
    }
}
