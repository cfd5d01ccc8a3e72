package io.didymium.core.element;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** What an assay states the content of: an element, an element as its oxide, or a compound or ion. */
public sealed interface Constituent permits Element, Oxide, Compound {
    /** The formula, such as {@code Nd} or {@code Nd2O3}. */
    String formula();

    /** The element that it holds. */
    Element element();

    /** The part of its mass that is the element, from 0 to 1; rounded to 34 digits, half even. */
    BigDecimal elementFraction();

    /**
     * The constituent that a formula names.
     *
     * @throws IllegalArgumentException if it is no element's symbol, and no formula of an oxide, a compound or an ion
     */
    static Constituent parse(String formula) {
        return Element.find(requireNonNull(formula, "formula"))
                .<Constituent>map(element -> element)
                .orElseGet(() -> Oxide.isFormula(formula) ? Oxide.parse(formula) : Compound.parse(formula));
    }
}
