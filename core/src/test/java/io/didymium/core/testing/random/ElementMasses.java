package io.didymium.core.testing.random;

import static java.math.MathContext.DECIMAL128;

import io.didymium.core.element.Constituent;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.Normalisation;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.random.ChainPlan.AssayPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is truly there: a mass and, of it, the mass of each element that someone looks for.
 *
 * @param kilograms the mass
 * @param elements the mass of each element in kg, together at most the mass
 */
record ElementMasses(BigDecimal kilograms, Map<Element, BigDecimal> elements) {
    private static final MathContext STATED = new MathContext(10);
    private static final List<String> UNCERTAINTIES = List.of("0.0005", "0.002", "0.01", "0.019");

    ElementMasses plus(ElementMasses other) {
        Map<Element, BigDecimal> sum = new EnumMap<>(Element.class);
        sum.putAll(elements);
        other.elements.forEach((element, mass) -> sum.merge(element, mass, BigDecimal::add));
        return new ElementMasses(kilograms.add(other.kilograms), sum);
    }

    /** A part of this, of the same composition. */
    ElementMasses part(BigDecimal mass) {
        Map<Element, BigDecimal> parts = new EnumMap<>(Element.class);
        elements.forEach(
                (element, whole) -> parts.put(element, whole.multiply(mass).divide(kilograms, DECIMAL128)));
        return new ElementMasses(mass, parts);
    }

    BigDecimal inert() {
        return kilograms
                .subtract(elements.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(BigDecimal.ZERO);
    }

    /** What an honest laboratory states of this; nothing where there is nothing to look for. */
    Optional<Assay> assay(AssayPlan plan) {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        Map<Constituent, BigDecimal> stated = stated(plan.basis());
        if (sum(stated).compareTo(BigDecimal.ONE) > 0) {
            stated = stated(0);
        }
        BigDecimal room =
                BigDecimal.ONE.subtract(sum(stated)).max(BigDecimal.ZERO).setScale(2, RoundingMode.DOWN);
        boolean received = plan.state() == SampleState.AS_RECEIVED;
        BigDecimal loss = received
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(plan.lossPercent(), 2).min(room.min(new BigDecimal("0.9")));
        List<AssayValue> values = new ArrayList<>();
        stated.forEach((constituent, fraction) -> {
            BigDecimal content =
                    fraction.divide(BigDecimal.ONE.subtract(loss), STATED).min(BigDecimal.ONE);
            BigDecimal uncertainty = content.multiply(new BigDecimal(UNCERTAINTIES.get(plan.uncertainty())));
            values.add(new AssayValue(
                    constituent, new MeasuredFraction(new MassFraction(content), new MassFraction(uncertainty))));
        });
        Optional<Normalisation> scaled = plan.normalised()
                ? Optional.of(new Normalisation(new BigDecimal("1.002"), plan.method()))
                : Optional.empty();
        return Optional.of(Assay.of(plan.method())
                .sample(plan.state(), new MassFraction(loss))
                .values(values)
                .normalisation(scaled.orElse(null))
                .build());
    }

    /** The contents as elements (0), as oxides where there are any (1), or every other one as oxide (2). */
    private Map<Constituent, BigDecimal> stated(int basis) {
        Map<Constituent, BigDecimal> stated = new LinkedHashMap<>();
        int position = 0;
        for (Map.Entry<Element, BigDecimal> entry : elements.entrySet()) {
            boolean oxide = entry.getKey() != Element.OXYGEN
                    && entry.getKey().standardAtomicWeight().isPresent()
                    && (basis == 1 || (basis == 2 && position % 2 == 0));
            Constituent constituent = oxide ? oxide(entry.getKey(), position) : entry.getKey();
            BigDecimal whole = kilograms.multiply(constituent.elementFraction());
            stated.put(constituent, entry.getValue().divide(whole, DECIMAL128));
            position++;
        }
        return stated;
    }

    private static Oxide oxide(Element element, int position) {
        if (!element.isRareEarth()) {
            return Oxide.sesquioxide(element);
        }
        List<Oxide> bases = Oxide.bases(element);
        return bases.get(position % bases.size());
    }

    private static BigDecimal sum(Map<Constituent, BigDecimal> stated) {
        return stated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
