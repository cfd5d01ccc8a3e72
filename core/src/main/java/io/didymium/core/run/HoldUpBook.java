package io.didymium.core.run;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.Composition;
import io.didymium.core.process.Flow;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What went into a process less what was drawn, of all mass and of each element, with variances. Not thread-safe. */
final class HoldUpBook {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final MathContext UNCERTAINTY = new MathContext(4);

    private BigDecimal mass = BigDecimal.ZERO;
    private BigDecimal variance = BigDecimal.ZERO;
    private final Map<Element, BigDecimal> elements = new EnumMap<>(Element.class);
    private final Map<Element, BigDecimal> variances = new EnumMap<>(Element.class);

    void add(Batch batch, MeasuredMass portion) {
        post(BigDecimal.ONE, portion, contents(batch));
    }

    void subtract(Batch batch) {
        post(BigDecimal.ONE.negate(), batch.mass(), contents(batch));
    }

    void add(Flow flow) {
        BigDecimal sign = flow.kind().isInput() ? BigDecimal.ONE : BigDecimal.ONE.negate();
        post(sign, flow.mass(), flow.composition().map(Composition::fractions).orElse(Map.of()));
    }

    /** What an assay states, and the thorium and uranium of a declared radioactivity that it does not. */
    private static Map<Element, MeasuredFraction> contents(Batch batch) {
        Map<Element, MeasuredFraction> contents = new EnumMap<>(Element.class);
        batch.composition().ifPresent(known -> contents.putAll(known.fractions()));
        batch.radioactivity().ifPresent(declared -> {
            contents.putIfAbsent(Element.THORIUM, declared.thorium());
            contents.putIfAbsent(Element.URANIUM, declared.uranium());
        });
        return contents;
    }

    BigDecimal mass() {
        return mass;
    }

    BigDecimal of(Element element) {
        return elements.getOrDefault(element, BigDecimal.ZERO);
    }

    private void post(BigDecimal sign, MeasuredMass portion, Map<Element, MeasuredFraction> contents) {
        BigDecimal kilograms = portion.value().kilograms();
        BigDecimal u = portion.standardUncertainty().kilograms();
        mass = mass.add(sign.multiply(kilograms));
        variance = variance.add(u.multiply(u), DIGITS);
        contents.forEach((element, fraction) -> {
            BigDecimal content = fraction.value().value();
            BigDecimal byAssay =
                    kilograms.multiply(fraction.standardUncertainty().value());
            BigDecimal byScale = u.multiply(content);
            elements.merge(element, sign.multiply(kilograms).multiply(content), BigDecimal::add);
            variances.merge(
                    element,
                    byAssay.multiply(byAssay).add(byScale.multiply(byScale)),
                    (one, other) -> one.add(other, DIGITS));
        });
    }

    /** Sets the mass and the contents of a hold-up. */
    Batch.Builder holdUp(Batch.Builder holdUp) {
        if (mass.signum() <= 0) {
            throw new IllegalArgumentException(
                    "more is drawn than is there: " + mass.negate().toPlainString() + " kg");
        }
        List<AssayValue> values = new ArrayList<>();
        elements.forEach((element, kilograms) -> {
            if (kilograms.signum() > 0) {
                BigDecimal u = variances
                        .getOrDefault(element, BigDecimal.ZERO)
                        .sqrt(MathContext.DECIMAL64)
                        .divide(mass, UNCERTAINTY);
                values.add(new AssayValue(
                        element,
                        new MeasuredFraction(
                                new MassFraction(kilograms.divide(mass, DIGITS)),
                                new MassFraction(u.min(BigDecimal.ONE)))));
            }
        });
        holdUp.mass(new MeasuredMass(
                new Mass(mass), new Mass(variance.sqrt(MathContext.DECIMAL64).round(UNCERTAINTY))));
        return values.isEmpty()
                ? holdUp
                : holdUp.assay(Assay.of("by the books").values(values).build());
    }
}
