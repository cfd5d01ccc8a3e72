package io.didymium.passport.untp.claim;

import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The wire form of claims about a batch: UNTP's {@code Claim}, one criterion and one topic each. */
public final class ClaimFormat {
    private ClaimFormat() {}

    /**
     * Writes a claim.
     *
     * @throws IllegalArgumentException if its criterion is that of recycled statements
     */
    public static JsonObject write(Claim claim) {
        if (RecycledStatement.isCriterion(claim.criterion().iri())) {
            throw new IllegalArgumentException(claim.id() + " must be a recycled statement: "
                    + claim.criterion().iri());
        }
        return writeAny(claim).build();
    }

    /** The claim whatever its criterion. */
    static JsonObjectBuilder writeAny(Claim claim) {
        JsonObjectBuilder object = ConceptFormat.entity("Claim", claim.id().value(), claim.name()).toBuilder()
                .put("referenceCriteria", ConceptFormat.only(ConceptFormat.write("Criterion", claim.criterion())))
                .put("claimDate", Fields.write(claim.date()))
                .put("claimedPerformance", Fields.array(claim.performances(), ClaimFormat::write))
                .put("conformityTopic", ConceptFormat.only(ConceptFormat.write("ConformityTopic", claim.topic())));
        return object.putIfPresent("certificate", claim.evidence().map(CertificateId::value));
    }

    /** A value on a metric. */
    public static JsonObject write(Performance performance) {
        return JsonObject.builder()
                .put("metric", ConceptFormat.write("PerformanceMetric", performance.metric()))
                .put(
                        "measure",
                        JsonObject.builder()
                                .put("value", performance.value())
                                .put("unit", performance.unit())
                                .build())
                .build();
    }

    public static Claim read(JsonObject object, BatchId batch) throws MalformedInputException {
        Fields.requireType(object, "Claim");
        String id = object.requireString("id");
        String name = object.requireString("name");
        Concept criterion = ConceptFormat.read(Fields.only(object, "referenceCriteria"));
        Concept topic = ConceptFormat.read(Fields.only(object, "conformityTopic"));
        LocalDate date = Fields.date(object, "claimDate");
        List<Performance> performances = Fields.list(object, "claimedPerformance", ClaimFormat::readPerformance);
        Optional<String> certificate = object.findString("certificate");
        return Fields.built(
                object,
                () -> new Claim(
                        new ClaimId(id),
                        batch,
                        name,
                        criterion,
                        topic,
                        date,
                        performances,
                        certificate.map(CertificateId::new)));
    }

    /** A value on a metric. */
    public static Performance readPerformance(JsonObject object) throws MalformedInputException {
        Concept metric = ConceptFormat.read(object.requireObject("metric"));
        JsonObject measure = object.requireObject("measure");
        BigDecimal value = measure.requireDecimal("value");
        String unit = measure.requireString("unit");
        return Fields.built(measure, () -> new Performance(metric, value, unit));
    }
}
