package io.didymium.core.balance;

import static java.math.MathContext.DECIMAL64;

import io.didymium.core.element.Element;
import io.didymium.core.material.Composition;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What goes in and comes out of one step, gathered to be added up. Not thread-safe. */
final class Ledger {
    private record Posting(MeasuredMass mass, Optional<Composition> composition) {
        Mass of(Element element) {
            return mass.value().times(fraction(element).value());
        }

        /** The variance of the element's mass: of a product of two independent measurements, to first order. */
        BigDecimal variance(Element element) {
            MeasuredFraction fraction = fraction(element);
            BigDecimal byAssay = mass.value()
                    .kilograms()
                    .multiply(fraction.standardUncertainty().value());
            BigDecimal byScale = mass.standardUncertainty()
                    .kilograms()
                    .multiply(fraction.value().value());
            return byAssay.multiply(byAssay).add(byScale.multiply(byScale));
        }

        private MeasuredFraction fraction(Element element) {
            return composition.map(known -> known.fraction(element)).orElse(MeasuredFraction.ZERO);
        }
    }

    private final List<Posting> in = new ArrayList<>();
    private final List<Posting> out = new ArrayList<>();

    void in(MeasuredMass mass, Optional<Composition> composition) {
        in.add(new Posting(mass, composition));
    }

    void out(MeasuredMass mass, Optional<Composition> composition) {
        out.add(new Posting(mass, composition));
    }

    /**
     * The elements that can be balanced: those that an output states, which must have come from somewhere, and the
     * rare earths that an input states, which must have gone somewhere. Of others an input holds, nobody said where
     * they went.
     */
    Set<Element> elements() {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        for (Posting posting : in) {
            posting.composition()
                    .ifPresent(known -> known.elements().stream()
                            .filter(Element::isRareEarth)
                            .forEach(elements::add));
        }
        out.forEach(posting -> posting.composition().ifPresent(known -> elements.addAll(known.elements())));
        return elements;
    }

    BalanceLine total(BalanceRule rule) {
        BigDecimal variance = BigDecimal.ZERO;
        for (List<Posting> side : List.of(in, out)) {
            for (Posting posting : side) {
                BigDecimal u = posting.mass().standardUncertainty().kilograms();
                variance = variance.add(u.multiply(u));
            }
        }
        return BalanceLine.judged(
                Mass.sum(in.stream().map(posting -> posting.mass().value()).toList()),
                Mass.sum(out.stream().map(posting -> posting.mass().value()).toList()),
                root(variance),
                rule);
    }

    BalanceLine of(Element element, BalanceRule rule) {
        BigDecimal variance = BigDecimal.ZERO;
        for (List<Posting> side : List.of(in, out)) {
            for (Posting posting : side) {
                variance = variance.add(posting.variance(element));
            }
        }
        return BalanceLine.judged(
                Mass.sum(in.stream().map(posting -> posting.of(element)).toList()),
                Mass.sum(out.stream().map(posting -> posting.of(element)).toList()),
                root(variance),
                rule);
    }

    /** The root with 16 digits, by floating point: an uncertainty is an estimate, and decimal roots take far longer. */
    private static Mass root(BigDecimal variance) {
        double root = Math.sqrt(variance.round(DECIMAL64).doubleValue());
        // The whole binary value, because its shortest text is not the same in every version of Java.
        return new Mass(Decimals.fitted(new BigDecimal(root).round(DECIMAL64)));
    }
}
