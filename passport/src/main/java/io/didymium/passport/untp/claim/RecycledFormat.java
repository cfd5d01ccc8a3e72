package io.didymium.passport.untp.claim;

import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The wire form of recycled shares: a UNTP {@code Claim} against a rule pack, one performance for each element.
 *
 * <p>A share is true to half a unit of its last digit, which UNTP says by the tolerances of the measure.
 */
public final class RecycledFormat {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private RecycledFormat() {}

    public static JsonObject write(RecycledStatement stated) {
        List<JsonObject> performances = new ArrayList<>();
        stated.percents()
                .forEach((element, percent) -> performances.add(JsonObject.builder()
                        .put("metric", ConceptFormat.write("PerformanceMetric", RecycledStatement.metric(element)))
                        .put("measure", measure(percent))
                        .build()));
        return ClaimFormat.writeAny(stated.claim())
                .put("claimedPerformance", Fields.array(performances, performance -> performance))
                .build();
    }

    private static JsonObject measure(BigDecimal percent) {
        BigDecimal tolerance = HALF.movePointLeft(percent.scale());
        return JsonObject.builder()
                .put("value", percent)
                .put("upperTolerance", tolerance)
                .put("lowerTolerance", tolerance)
                .put("unit", RecycledStatement.PERCENT)
                .build();
    }

    /** Whether a claim is against a rule pack. */
    public static boolean isOne(JsonObject claim) throws MalformedInputException {
        return RecycledStatement.isCriterion(
                Fields.only(claim, "referenceCriteria").requireString("id"));
    }

    public static RecycledStatement read(JsonObject object, BatchId batch) throws MalformedInputException {
        Claim claim = ClaimFormat.read(object, batch);
        Map<Element, BigDecimal> percents = new EnumMap<>(Element.class);
        for (JsonObject performance : Fields.list(object, "claimedPerformance", element -> element)) {
            Element element = element(performance.requireObject("metric"));
            if (percents.put(element, percent(performance.requireObject("measure"))) != null) {
                throw performance.malformed("metric", "occurs twice");
            }
        }
        String[] pack = claim.criterion()
                .iri()
                .substring(RecycledStatement.CRITERIA.length())
                .split("/", -1);
        if (pack.length != 2) {
            throw object.malformed("referenceCriteria", "names no rule and version");
        }
        RecycledStatement stated = Fields.built(
                object,
                () -> RecycledStatement.builder(claim.id(), batch, pack[0], pack[1], claim.date())
                        .percents(percents)
                        .evidence(claim.evidence().orElse(null))
                        .build());
        requireNoOther(object, claim, stated.claim());
        return stated;
    }

    /** Names must match IRIs, so that people read what is verified. */
    private static void requireNoOther(JsonObject object, Claim read, Claim expected) throws MalformedInputException {
        if (!read.name().equals(expected.name())
                || !read.criterion().equals(expected.criterion())
                || !read.topic().equals(expected.topic())
                || !sorted(read.performances()).equals(sorted(expected.performances()))) {
            throw object.malformed("name", "says another thing than the rule that is named");
        }
    }

    private static List<Performance> sorted(List<Performance> performances) {
        return performances.stream()
                .sorted((one, other) -> one.metric().compareTo(other.metric()))
                .toList();
    }

    private static Element element(JsonObject metric) throws MalformedInputException {
        Concept concept = ConceptFormat.read(metric);
        for (Element element : Element.values()) {
            if (RecycledStatement.metric(element).equals(concept)) {
                return element;
            }
        }
        throw metric.malformed("id", "expected the recycled share of an element, found " + concept.iri());
    }

    private static BigDecimal percent(JsonObject measure) throws MalformedInputException {
        BigDecimal value = measure.requireDecimal("value");
        BigDecimal upper = measure.requireDecimal("upperTolerance");
        BigDecimal lower = measure.requireDecimal("lowerTolerance");
        for (int digits = 0; digits <= RecycledStatement.MAX_DIGITS; digits++) {
            BigDecimal half = HALF.movePointLeft(digits);
            boolean fits = value.signum() == 0 || value.stripTrailingZeros().scale() <= digits;
            if (upper.compareTo(half) == 0 && lower.compareTo(half) == 0 && fits) {
                return value.setScale(digits);
            }
        }
        throw measure.malformed("upperTolerance", "expected half a unit of the last digit of the value, both ways");
    }
}
