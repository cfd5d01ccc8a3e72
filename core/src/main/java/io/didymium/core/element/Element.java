package io.didymium.core.element;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chemical element that the rare-earth chain meets, in the order of atomic numbers.
 *
 * <p>Atomic masses are the standard atomic weights of IUPAC's Commission on Isotopic Abundances and Atomic Weights,
 * 2021 (Prohaska et al., Pure and Applied Chemistry 94, 2022, 573), abridged; the conventional value where the
 * standard one is an interval, the mass number of the longest-lived isotope for promethium and radium.
 */
public enum Element implements Constituent {
    /** Hydrogen. */
    HYDROGEN("H", 1, "1.008"),
    /** Lithium. */
    LITHIUM("Li", 3, "6.94"),
    /** Boron. */
    BORON("B", 5, "10.81"),
    /** Carbon. */
    CARBON("C", 6, "12.011"),
    /** Nitrogen. */
    NITROGEN("N", 7, "14.007"),
    /** Oxygen. */
    OXYGEN("O", 8, "15.999"),
    /** Fluorine. */
    FLUORINE("F", 9, "18.998403"),
    /** Sodium. */
    SODIUM("Na", 11, "22.989769"),
    /** Magnesium. */
    MAGNESIUM("Mg", 12, "24.305"),
    /** Aluminium. */
    ALUMINIUM("Al", 13, "26.981538"),
    /** Silicon. */
    SILICON("Si", 14, "28.085"),
    /** Phosphorus. */
    PHOSPHORUS("P", 15, "30.973762"),
    /** Sulfur. */
    SULFUR("S", 16, "32.06"),
    /** Chlorine. */
    CHLORINE("Cl", 17, "35.45"),
    /** Potassium. */
    POTASSIUM("K", 19, "39.0983"),
    /** Calcium. */
    CALCIUM("Ca", 20, "40.078"),
    /** Scandium. */
    SCANDIUM("Sc", 21, "44.955907"),
    /** Titanium. */
    TITANIUM("Ti", 22, "47.867"),
    /** Vanadium. */
    VANADIUM("V", 23, "50.9415"),
    /** Chromium. */
    CHROMIUM("Cr", 24, "51.9961"),
    /** Manganese. */
    MANGANESE("Mn", 25, "54.938043"),
    /** Iron. */
    IRON("Fe", 26, "55.845"),
    /** Cobalt. */
    COBALT("Co", 27, "58.933194"),
    /** Nickel. */
    NICKEL("Ni", 28, "58.6934"),
    /** Copper. */
    COPPER("Cu", 29, "63.546"),
    /** Zinc. */
    ZINC("Zn", 30, "65.38"),
    /** Gallium. */
    GALLIUM("Ga", 31, "69.723"),
    /** Arsenic. */
    ARSENIC("As", 33, "74.921595"),
    /** Strontium. */
    STRONTIUM("Sr", 38, "87.62"),
    /** Yttrium. */
    YTTRIUM("Y", 39, "88.905838"),
    /** Zirconium. */
    ZIRCONIUM("Zr", 40, "91.224"),
    /** Niobium. */
    NIOBIUM("Nb", 41, "92.90637"),
    /** Molybdenum. */
    MOLYBDENUM("Mo", 42, "95.95"),
    /** Barium. */
    BARIUM("Ba", 56, "137.327"),
    /** Lanthanum. */
    LANTHANUM("La", 57, "138.90547"),
    /** Cerium. */
    CERIUM("Ce", 58, "140.116"),
    /** Praseodymium. */
    PRASEODYMIUM("Pr", 59, "140.90766"),
    /** Neodymium. */
    NEODYMIUM("Nd", 60, "144.242"),
    /** Promethium. */
    PROMETHIUM("Pm", 61, "145"),
    /** Samarium. */
    SAMARIUM("Sm", 62, "150.36"),
    /** Europium. */
    EUROPIUM("Eu", 63, "151.964"),
    /** Gadolinium. */
    GADOLINIUM("Gd", 64, "157.25"),
    /** Terbium. */
    TERBIUM("Tb", 65, "158.925354"),
    /** Dysprosium. */
    DYSPROSIUM("Dy", 66, "162.500"),
    /** Holmium. */
    HOLMIUM("Ho", 67, "164.930329"),
    /** Erbium. */
    ERBIUM("Er", 68, "167.259"),
    /** Thulium. */
    THULIUM("Tm", 69, "168.934219"),
    /** Ytterbium. */
    YTTERBIUM("Yb", 70, "173.045"),
    /** Lutetium. */
    LUTETIUM("Lu", 71, "174.9668"),
    /** Hafnium. */
    HAFNIUM("Hf", 72, "178.486"),
    /** Tantalum. */
    TANTALUM("Ta", 73, "180.94788"),
    /** Tungsten. */
    TUNGSTEN("W", 74, "183.84"),
    /** Lead. */
    LEAD("Pb", 82, "207.2"),
    /** Radium. */
    RADIUM("Ra", 88, "226"),
    /** Thorium. */
    THORIUM("Th", 90, "232.0377"),
    /** Uranium. */
    URANIUM("U", 92, "238.02891");

    private static final Map<String, Element> BY_SYMBOL =
            Stream.of(values()).collect(toUnmodifiableMap(Element::symbol, element -> element));

    private final String symbol;
    private final int atomicNumber;
    private final BigDecimal atomicMass;

    Element(String symbol, int atomicNumber, String atomicMass) {
        this.symbol = symbol;
        this.atomicNumber = atomicNumber;
        this.atomicMass = new BigDecimal(atomicMass);
    }

    /** The element of a symbol, if it is one of these. */
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /**
     * The element of a symbol.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Element ofSymbol(String symbol) {
        return find(symbol).orElseThrow(() -> new IllegalArgumentException("unknown element: '" + symbol + "'"));
    }

    /** The symbol, such as {@code Nd}. */
    public String symbol() {
        return symbol;
    }

    /** The number of protons. */
    public int atomicNumber() {
        return atomicNumber;
    }

    /** The atomic mass in u, which is the molar mass in g/mol. */
    public BigDecimal atomicMass() {
        return atomicMass;
    }

    /** Whether this is one of the 17 rare earths: scandium, yttrium and the lanthanides (IUPAC Red Book, IR-3.5). */
    public boolean isRareEarth() {
        return this == SCANDIUM || this == YTTRIUM || (atomicNumber >= 57 && atomicNumber <= 71);
    }

    @Override
    public String formula() {
        return symbol;
    }

    @Override
    public Element element() {
        return this;
    }

    @Override
    public BigDecimal elementFraction() {
        return BigDecimal.ONE;
    }
}
