package io.didymium.core.element;

import static io.didymium.core.quantity.Decimals.ROUNDING;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element bound to oxygen, by which analyses of ores and oxides state its content.
 *
 * <p>Two oxides of one element are different bases: stating praseodymium as Pr2O3 instead of Pr6O11 moves its mass
 * by 3 %.
 *
 * @param element the element bound
 * @param atoms its atoms in the formula, from 1
 * @param oxygens the oxygen atoms in the formula, from 1
 */
public record Oxide(Element element, int atoms, int oxygens) implements Constituent {
    private static final int MAX_ATOMS = 99;
    private static final Pattern FORMULA = Pattern.compile("([A-Z][a-z]?)([0-9]{0,2})O([0-9]{0,2})");

    /** @throws IllegalArgumentException if the element is oxygen or has no standard atomic weight, or a count of atoms is not from 1 to 99 */
    public Oxide {
        requireNonNull(element, "element");
        if (element == Element.OXYGEN) {
            throw new IllegalArgumentException("oxygen has no oxide here");
        }
        if (element.standardAtomicWeight().isEmpty()) {
            throw new IllegalArgumentException(
                    element.symbol() + " has no standard atomic weight, so the content of its oxides is not defined");
        }
        if (atoms < 1 || atoms > MAX_ATOMS || oxygens < 1 || oxygens > MAX_ATOMS) {
            throw new IllegalArgumentException("atoms in an oxide must be from 1 to 99: " + atoms + ", " + oxygens);
        }
    }

    /**
     * The oxide by which the trade states an element: CeO2, Pr6O11, Tb4O7, the sesquioxide of other rare earths,
     * ThO2, U3O8, P2O5.
     *
     * @throws IllegalArgumentException if no convention is known for the element, as for promethium
     */
    public static Oxide conventional(Element element) {
        return switch (element) {
            case CERIUM, THORIUM -> new Oxide(element, 1, 2);
            case PRASEODYMIUM -> new Oxide(element, 6, 11);
            case TERBIUM -> new Oxide(element, 4, 7);
            case URANIUM -> new Oxide(element, 3, 8);
            case PHOSPHORUS -> new Oxide(element, 2, 5);
            default -> {
                if (!element.isRareEarth()) {
                    throw new IllegalArgumentException("no conventional oxide for " + element.symbol());
                }
                yield sesquioxide(element);
            }
        };
    }

    /** The oxide with three oxygens for two atoms, such as Nd2O3 or, beside the convention, Pr2O3. */
    public static Oxide sesquioxide(Element element) {
        return new Oxide(element, 2, 3);
    }

    /**
     * The bases in use for a rare earth: the conventional one first, then the sesquioxide where that is another; none for
     * promethium, which no ore holds.
     */
    public static List<Oxide> bases(Element rareEarth) {
        if (rareEarth == Element.PROMETHIUM) {
            return List.of();
        }
        Oxide conventional = conventional(rareEarth);
        Oxide sesquioxide = sesquioxide(rareEarth);
        return conventional.equals(sesquioxide) ? List.of(conventional) : List.of(conventional, sesquioxide);
    }

    /** Whether a formula is of one element and oxygen, without charges. */
    static boolean isFormula(String formula) {
        return FORMULA.matcher(formula).matches();
    }

    /**
     * The oxide of a formula, such as {@code Pr6O11} or {@code CaO}.
     *
     * @throws IllegalArgumentException if the formula is not of one known element and oxygen, or is written with needless digits
     */
    public static Oxide parse(String formula) {
        Matcher parts = FORMULA.matcher(formula);
        if (!parts.matches()) {
            throw new IllegalArgumentException("neither an element nor an oxide such as Nd2O3: '" + formula + "'");
        }
        Oxide oxide = new Oxide(Element.ofSymbol(parts.group(1)), count(parts.group(2)), count(parts.group(3)));
        if (!oxide.formula().equals(formula)) {
            throw new IllegalArgumentException("must be written " + oxide.formula() + ": '" + formula + "'");
        }
        return oxide;
    }

    /** The molar mass in g/mol, exact for the atomic weights used. */
    public BigDecimal molarMass() {
        return elementMass().add(weight(Element.OXYGEN).multiply(BigDecimal.valueOf(oxygens)));
    }

    @Override
    public BigDecimal elementFraction() {
        return elementMass().divide(molarMass(), ROUNDING);
    }

    /** The kg of oxide that hold 1 kg of the element; rounded to 34 digits, half even. */
    public BigDecimal oxidePerElement() {
        return molarMass().divide(elementMass(), ROUNDING);
    }

    @Override
    public String formula() {
        return element.symbol() + (atoms == 1 ? "" : atoms) + "O" + (oxygens == 1 ? "" : oxygens);
    }

    @Override
    public String toString() {
        return formula();
    }

    private BigDecimal elementMass() {
        return weight(element).multiply(BigDecimal.valueOf(atoms));
    }

    private static BigDecimal weight(Element element) {
        return element.standardAtomicWeight().orElseThrow();
    }

    private static int count(String digits) {
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }
}
