package io.didymium.passport.untp.value;

import io.didymium.core.material.Radioactivity;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The wire form of masses, fractions and radioactivity.
 *
 * <p>Masses are written as UNTP's {@code Measure}, whose value is a JSON number; everything of our extension is written as
 * decimal strings, which no reader rounds.
 */
public final class QuantityFormat {
    /** Units of mass by their code, in kg (UN/CEFACT Recommendation 20). */
    private static final Map<String, BigDecimal> KILOGRAMS = Map.of(
            "MGM", new BigDecimal("0.000001"),
            "GRM", new BigDecimal("0.001"),
            "KGM", BigDecimal.ONE,
            "DTN", new BigDecimal("100"),
            "TNE", new BigDecimal("1000"),
            "KTN", new BigDecimal("1000000"),
            "LBR", new BigDecimal("0.45359237"),
            "ONZ", new BigDecimal("0.028349523125"),
            "STN", new BigDecimal("907.18474"),
            "LTN", new BigDecimal("1016.0469088"));

    private QuantityFormat() {}

    public static JsonObject measure(Mass mass) {
        return JsonObject.builder()
                .put("value", mass.kilograms())
                .put("unit", Terms.KILOGRAM)
                .build();
    }

    public static Mass readMeasure(JsonObject measure) throws MalformedInputException {
        String unit = measure.requireString("unit");
        if (!unit.equals(Terms.KILOGRAM)) {
            throw measure.malformed("unit", "expected " + Terms.KILOGRAM + ", found '" + unit + "'");
        }
        BigDecimal kilograms = measure.requireDecimal("value");
        return Fields.built(measure, "value", () -> new Mass(kilograms));
    }

    /** A mass as others state it, in any unit of mass of UN/CEFACT Recommendation 20; empty if it is in another unit. */
    public static Optional<Mass> findMass(JsonObject measure) throws MalformedInputException {
        BigDecimal value = measure.requireDecimal("value");
        BigDecimal kilograms = KILOGRAMS.get(measure.requireString("unit"));
        return kilograms == null
                ? Optional.empty()
                : Optional.of(Fields.built(measure, "value", () -> new Mass(value.multiply(kilograms))));
    }

    public static Mass readMass(JsonObject object, String name) throws MalformedInputException {
        BigDecimal kilograms = Fields.decimal(object, name);
        return Fields.built(object, name, () -> new Mass(kilograms));
    }

    public static String text(Mass mass) {
        return mass.kilograms().toPlainString();
    }

    public static JsonObjectBuilder putMeasured(JsonObjectBuilder object, MeasuredMass mass) {
        return object.put("mass", text(mass.value())).put("standardUncertainty", text(mass.standardUncertainty()));
    }

    public static MeasuredMass readMeasured(JsonObject object) throws MalformedInputException {
        Mass mass = readMass(object, "mass");
        Mass uncertainty = readMass(object, "standardUncertainty");
        return Fields.built(object, () -> new MeasuredMass(mass, uncertainty));
    }

    static JsonObjectBuilder fraction(JsonObjectBuilder object, MeasuredFraction fraction) {
        return object.put("contentFraction", fraction.value().toString())
                .put("standardUncertainty", fraction.standardUncertainty().toString());
    }

    static MeasuredFraction readMeasuredFraction(JsonObject object) throws MalformedInputException {
        MassFraction content = readFraction(object, "contentFraction");
        MassFraction uncertainty = readFraction(object, "standardUncertainty");
        return Fields.built(object, () -> new MeasuredFraction(content, uncertainty));
    }

    static MassFraction readFraction(JsonObject object, String name) throws MalformedInputException {
        BigDecimal value = Fields.decimal(object, name);
        return Fields.built(object, name, () -> new MassFraction(value));
    }

    public static JsonObject write(Radioactivity radioactivity) {
        return JsonObject.builder()
                .put(
                        "thorium",
                        fraction(JsonObject.builder(), radioactivity.thorium()).build())
                .put(
                        "uranium",
                        fraction(JsonObject.builder(), radioactivity.uranium()).build())
                .put("analyticalMethod", radioactivity.method())
                .build();
    }

    public static Radioactivity readRadioactivity(JsonObject object) throws MalformedInputException {
        MeasuredFraction thorium = readMeasuredFraction(object.requireObject("thorium"));
        MeasuredFraction uranium = readMeasuredFraction(object.requireObject("uranium"));
        String method = object.requireString("analyticalMethod");
        return Fields.built(object, () -> new Radioactivity(thorium, uranium, method));
    }
}
