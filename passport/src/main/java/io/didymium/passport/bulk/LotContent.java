package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Composition;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mass and the rare earths of a lot, as its passport states them.
 *
 * @param mass the mass of the whole lot
 * @param contents the contents, if it was analysed: rare earths alone
 */
public record LotContent(MeasuredMass mass, Optional<Composition> contents) {
    /** The digits after the point to which slacks are rounded up, in kg: a nanogram. */
    private static final int DIGITS = 12;

    /** Keeps the rare earths. */
    public LotContent {
        requireNonNull(mass, "mass");
        contents = contents.map(LotContent::rareEarths);
    }

    private static Composition rareEarths(Composition all) {
        return new Composition(
                Maps.filterKeys(all.fractions(), Element::isRareEarth),
                Maps.filterKeys(all.limits(), Element::isRareEarth),
                all.scope());
    }

    /** What the analysis states about elements that it does not list; empty if there is none. */
    Optional<AnalysisScope> scope() {
        return contents.map(Composition::scope);
    }

    /** The amounts of the rare earths in a portion. */
    Map<Element, ElementAmount> amounts(MeasuredMass portion) {
        Map<Element, ElementAmount> amounts = new EnumMap<>(Element.class);
        contents.ifPresent(known ->
                listed(known).forEach(element -> amounts.put(element, of(element, known, portion))));
        return amounts;
    }

    private static Set<Element> listed(Composition known) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        elements.addAll(known.fractions().keySet());
        elements.addAll(known.limits().keySet());
        return elements;
    }

    private static ElementAmount of(Element element, Composition known, MeasuredMass portion) {
        MeasuredFraction content = known.fraction(element);
        MassFraction limit = known.limit(element);
        BigDecimal mass = portion.value().kilograms();
        BigDecimal fraction = content.value().value();
        BigDecimal ofMass = portion.standardUncertainty().kilograms();
        BigDecimal ofContent = content.standardUncertainty().value();
        // The greatest change if both are off by one standard uncertainty in the same direction.
        BigDecimal slack =
                mass.multiply(ofContent).add(fraction.multiply(ofMass)).add(ofMass.multiply(ofContent));
        return new ElementAmount(
                mass.multiply(fraction), up(slack), up(mass.multiply(limit.value())), fraction.add(limit.value()));
    }

    /** By how much the mass of a portion may be off because the whole is, beyond its own uncertainty, in kg. */
    BigDecimal slackBeyond(MeasuredMass portion) {
        BigDecimal whole = mass.value().kilograms();
        return portion.value()
                .kilograms()
                .multiply(mass.standardUncertainty().kilograms())
                .divide(whole, DIGITS, RoundingMode.UP)
                .subtract(portion.standardUncertainty().kilograms())
                .max(BigDecimal.ZERO);
    }

    private static BigDecimal up(BigDecimal kilograms) {
        return kilograms.setScale(DIGITS, RoundingMode.UP).stripTrailingZeros();
    }
}
