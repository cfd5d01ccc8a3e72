package io.didymium.examples.cli.exchange.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.examples.cli.text.Json;

/** Certificates that state no more than that criteria are met, as a description gives them. */
public final class DescribedCertificates {
    private DescribedCertificates() {}

    /** The certificate as an entry of the list of certificates. */
    public static ObjectNode of(Certificate certificate) {
        ObjectNode object = Json.object()
                .put("id", certificate.id().value())
                .put("name", certificate.name())
                .put("certifier", certificate.certifier().value())
                .put("issuedTo", certificate.issuedTo().value());
        object.set("scheme", concept(certificate.scheme()));
        object.put("validFrom", certificate.validFrom().toString());
        certificate.validUntil().ifPresent(end -> object.put("validUntil", end.toString()));
        ArrayNode assessments = object.putArray("assessments");
        for (Assessment assessment : certificate.assessments()) {
            String kind = assessment.subject() instanceof BatchId
                    ? "batch"
                    : assessment.subject() instanceof FacilityId ? "facility" : "party";
            ObjectNode one =
                    assessments.addObject().put(kind, assessment.subject().value());
            one.set("criterion", concept(assessment.criterion()));
            one.set("topic", concept(assessment.topic()));
            one.put("date", assessment.date().toString()).put("outcome", DescribedGoods.word(assessment.outcome()));
        }
        return object;
    }

    private static ObjectNode concept(Concept concept) {
        return Json.object().put("iri", concept.iri()).put("name", concept.name());
    }
}
