package io.didymium.passport.untp.footprint;

import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.DataShares;
import io.didymium.passport.claim.FootprintCategory;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** The wire form of one result of a footprint: UNTP's closed {@code Performance}, and beside it what that cannot hold. */
final class ResultFormat {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MAX_DIGITS = 34;

    private ResultFormat() {}

    static JsonObject writePerformance(FootprintResult result) {
        BigDecimal half = HALF.movePointLeft(result.value().scale());
        return JsonObject.builder()
                .put(
                        "metric",
                        ConceptFormat.write(
                                "PerformanceMetric", result.category().metric()))
                .put(
                        "measure",
                        JsonObject.builder()
                                .put("value", result.value())
                                .put("upperTolerance", half)
                                .put("lowerTolerance", half)
                                .put("unit", result.category().unit())
                                .build())
                .build();
    }

    static JsonObject writeBeside(FootprintResult result) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("impactCategory", result.category().key())
                .put("impactTopic", result.category().topic().iri());
        DataShares shares = result.shares();
        return object.putIfPresent("primaryShare", text(shares.primary()))
                .putIfPresent("attestedShare", text(shares.attested()))
                .putIfPresent("unlinkedShare", text(shares.unlinked()))
                .putIfPresent("uncharacterisedShare", text(shares.uncharacterised()))
                .build();
    }

    private static Optional<String> text(Optional<BigDecimal> share) {
        return share.map(BigDecimal::toPlainString);
    }

    static FootprintResult read(JsonObject performance, JsonObject beside, Map<String, Concept> topics)
            throws MalformedInputException {
        String key = beside.requireString("impactCategory");
        Concept topic = topics.get(beside.requireString("impactTopic"));
        if (topic == null) {
            throw beside.malformed("impactTopic", "is none of the topics of the claim");
        }
        Concept metric = ConceptFormat.read(performance.requireObject("metric"));
        JsonObject measure = performance.requireObject("measure");
        String unit = measure.requireString("unit");
        BigDecimal value = readValue(measure);
        DataShares shares = readShares(beside);
        return Fields.built(
                measure, () -> new FootprintResult(new FootprintCategory(key, metric, topic, unit), value, shares));
    }

    /** The value with as many digits as its tolerance says that it has. */
    private static BigDecimal readValue(JsonObject measure) throws MalformedInputException {
        BigDecimal half = measure.requireDecimal("upperTolerance").stripTrailingZeros();
        if (half.compareTo(measure.requireDecimal("lowerTolerance")) != 0
                || !half.unscaledValue().equals(BigInteger.valueOf(5))
                || half.scale() < 1
                || half.scale() > MAX_DIGITS + 1) {
            throw measure.malformed("upperTolerance", "expected this and lowerTolerance to be half a unit of a digit");
        }
        BigDecimal value = measure.requireDecimal("value");
        return Fields.built(measure, "value", () -> scaled(value, half.scale() - 1));
    }

    private static BigDecimal scaled(BigDecimal value, int digits) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > digits) {
            throw new IllegalArgumentException("expected at most " + digits + " digits after the point: " + value);
        }
        return plain.setScale(digits);
    }

    private static DataShares readShares(JsonObject object) throws MalformedInputException {
        Optional<BigDecimal> primary = share(object, "primaryShare");
        Optional<BigDecimal> attested = share(object, "attestedShare");
        Optional<BigDecimal> unlinked = share(object, "unlinkedShare");
        Optional<BigDecimal> uncharacterised = share(object, "uncharacterisedShare");
        return Fields.built(
                object,
                () -> DataShares.builder()
                        .primary(primary.orElse(null))
                        .attested(attested.orElse(null))
                        .unlinked(unlinked.orElse(null))
                        .uncharacterised(uncharacterised.orElse(null))
                        .build());
    }

    private static Optional<BigDecimal> share(JsonObject object, String name) throws MalformedInputException {
        return object.has(name) ? Optional.of(Fields.decimal(object, name)) : Optional.empty();
    }
}
