package io.didymium.core.testing;

import io.didymium.core.element.Constituent;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measurements with the digits that a laboratory would print: eight of the value, two of its uncertainty. */
public final class Measured {
    private static final MathContext VALUE = new MathContext(8, RoundingMode.HALF_EVEN);
    private static final MathContext UNCERTAINTY = new MathContext(2, RoundingMode.HALF_EVEN);

    private Measured() {}

    /** A weighed mass in kg, all its digits kept, with a standard uncertainty that is a part of it. */
    public static MeasuredMass mass(String kilograms, String relativeUncertainty) {
        BigDecimal value = new BigDecimal(kilograms);
        BigDecimal uncertainty = value.multiply(new BigDecimal(relativeUncertainty));
        return new MeasuredMass(new Mass(value), new Mass(uncertainty.round(UNCERTAINTY)));
    }

    /** A content with a standard uncertainty that is a part of it. */
    public static AssayValue content(Constituent constituent, BigDecimal fraction, String relativeUncertainty) {
        BigDecimal value = fraction.round(VALUE);
        BigDecimal uncertainty = value.multiply(new BigDecimal(relativeUncertainty));
        return new AssayValue(
                constituent,
                new MeasuredFraction(new MassFraction(value), new MassFraction(uncertainty.round(UNCERTAINTY))));
    }

    /** A content given as a decimal text. */
    public static AssayValue content(Constituent constituent, String fraction, String relativeUncertainty) {
        return content(constituent, new BigDecimal(fraction), relativeUncertainty);
    }

    /** The contents of a mass in kg of which parts in kg are known. */
    public static List<AssayValue> contents(
            Map<? extends Constituent, BigDecimal> parts, BigDecimal whole, String relativeUncertainty) {
        List<AssayValue> values = new ArrayList<>();
        parts.forEach((constituent, kilograms) ->
                values.add(content(constituent, kilograms.divide(whole, MathContext.DECIMAL128), relativeUncertainty)));
        return values;
    }

    /** An assay with further contents, all rounded as printed. */
    public static Assay with(Assay assay, List<AssayValue> further) {
        List<AssayValue> values = new ArrayList<>(further);
        for (AssayValue value : assay.values()) {
            MeasuredFraction content = value.content();
            values.add(new AssayValue(
                    value.constituent(),
                    new MeasuredFraction(
                            new MassFraction(content.value().value().round(VALUE)),
                            new MassFraction(
                                    content.standardUncertainty().value().round(UNCERTAINTY)))));
        }
        return assay.toBuilder().values(values).build();
    }

    /** An assay of the material as received. */
    public static Assay assay(String method, List<AssayValue> values) {
        return Assay.of(method).values(values).build();
    }
}
