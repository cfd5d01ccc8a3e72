package io.didymium.core.element;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compound or an ion by which an analysis states a content: {@code NdF3}, {@code Nd2(CO3)3}, {@code Cl-}, {@code SO4 2-}.
 *
 * <p>A content of a compound is a content of its element, the first one in the formula; its other elements are bound to it by reagents
 * that nobody analyses, so that no balance is made of them. An anion is of the first element that is not oxygen, and no balance is made
 * of it at all. Several compounds of one element are phases of one material, and their contents add up.
 */
public final class Compound implements Constituent {
    private final String formula;
    private final Map<Element, Integer> atoms;
    private final int charge;

    /** Of atoms in the order of the formula. */
    Compound(String formula, Map<Element, Integer> atoms, int charge) {
        this.formula = formula;
        this.atoms = ImmutableMap.copyOf(atoms);
        this.charge = charge;
        atoms.keySet().forEach(Compound::weight);
    }

    /**
     * The compound or ion of a formula. Groups in parentheses may be repeated, water of crystallisation is added with {@code ·}; charges
     * are written {@code -}, {@code 2-}, {@code +} or {@code 2+}, after a blank where they are more than one, or raised.
     *
     * @throws IllegalArgumentException if the formula cannot be read, or has an element without a standard atomic weight
     */
    public static Compound parse(String formula) {
        return new FormulaReader(formula).compound();
    }

    /** Whether it is an anion, of which no balance is made. */
    public boolean isAnion() {
        return charge < 0;
    }

    /** The element of which it states a content. */
    @Override
    public Element element() {
        return atoms.keySet().stream()
                .filter(element -> element != Element.OXYGEN)
                .findFirst()
                .orElse(Element.OXYGEN);
    }

    @Override
    public String formula() {
        return formula;
    }

    /** The atoms of each element, in the order of the formula. */
    public Map<Element, Integer> atoms() {
        return atoms;
    }

    /** The molar mass in g/mol, exact for the atomic weights used. */
    public BigDecimal molarMass() {
        return atoms.entrySet().stream()
                .map(part -> weight(part.getKey()).multiply(BigDecimal.valueOf(part.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public BigDecimal elementFraction() {
        Element element = element();
        return weight(element)
                .multiply(BigDecimal.valueOf(atoms.getOrDefault(element, 0)))
                .divide(molarMass(), ROUNDING);
    }

    private static BigDecimal weight(Element element) {
        return element.standardAtomicWeight()
                .orElseThrow(() -> new IllegalArgumentException(element.symbol()
                        + " has no standard atomic weight, so the content of its compounds is not defined"));
    }

    /** Whether the other is the same formula. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Compound compound && formula.equals(compound.formula);
    }

    @Override
    public int hashCode() {
        return formula.hashCode();
    }

    @Override
    public String toString() {
        return formula;
    }
}
