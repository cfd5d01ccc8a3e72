package io.didymium.core.element;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chemical element from hydrogen to uranium, in the order of atomic numbers.
 *
 * <p>Weights are the standard atomic weights of IUPAC's Commission on Isotopic Abundances and Atomic Weights, 2021
 * (Prohaska et al., Pure and Applied Chemistry 94, 2022, 573), to at most six decimals; the conventional value where the
 * standard one is an interval. Elements without a characteristic terrestrial isotopic composition have none.
 */
public enum Element implements Constituent {
    /** Hydrogen. */
    HYDROGEN("H", 1, "1.008"),
    /** Helium. */
    HELIUM("He", 2, "4.002602"),
    /** Lithium. */
    LITHIUM("Li", 3, "6.94"),
    /** Beryllium. */
    BERYLLIUM("Be", 4, "9.012183"),
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
    /** Neon. */
    NEON("Ne", 10, "20.1797"),
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
    /** Argon. */
    ARGON("Ar", 18, "39.95"),
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
    /** Germanium. */
    GERMANIUM("Ge", 32, "72.630"),
    /** Arsenic. */
    ARSENIC("As", 33, "74.921595"),
    /** Selenium. */
    SELENIUM("Se", 34, "78.971"),
    /** Bromine. */
    BROMINE("Br", 35, "79.904"),
    /** Krypton. */
    KRYPTON("Kr", 36, "83.798"),
    /** Rubidium. */
    RUBIDIUM("Rb", 37, "85.4678"),
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
    /** Technetium. */
    TECHNETIUM("Tc", 43),
    /** Ruthenium. */
    RUTHENIUM("Ru", 44, "101.07"),
    /** Rhodium. */
    RHODIUM("Rh", 45, "102.90549"),
    /** Palladium. */
    PALLADIUM("Pd", 46, "106.42"),
    /** Silver. */
    SILVER("Ag", 47, "107.8682"),
    /** Cadmium. */
    CADMIUM("Cd", 48, "112.414"),
    /** Indium. */
    INDIUM("In", 49, "114.818"),
    /** Tin. */
    TIN("Sn", 50, "118.710"),
    /** Antimony. */
    ANTIMONY("Sb", 51, "121.760"),
    /** Tellurium. */
    TELLURIUM("Te", 52, "127.60"),
    /** Iodine. */
    IODINE("I", 53, "126.90447"),
    /** Xenon. */
    XENON("Xe", 54, "131.293"),
    /** Caesium. */
    CAESIUM("Cs", 55, "132.905452"),
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
    PROMETHIUM("Pm", 61),
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
    /** Rhenium. */
    RHENIUM("Re", 75, "186.207"),
    /** Osmium. */
    OSMIUM("Os", 76, "190.23"),
    /** Iridium. */
    IRIDIUM("Ir", 77, "192.217"),
    /** Platinum. */
    PLATINUM("Pt", 78, "195.084"),
    /** Gold. */
    GOLD("Au", 79, "196.966570"),
    /** Mercury. */
    MERCURY("Hg", 80, "200.592"),
    /** Thallium. */
    THALLIUM("Tl", 81, "204.38"),
    /** Lead. */
    LEAD("Pb", 82, "207.2"),
    /** Bismuth. */
    BISMUTH("Bi", 83, "208.98040"),
    /** Polonium. */
    POLONIUM("Po", 84),
    /** Astatine. */
    ASTATINE("At", 85),
    /** Radon. */
    RADON("Rn", 86),
    /** Francium. */
    FRANCIUM("Fr", 87),
    /** Radium. */
    RADIUM("Ra", 88),
    /** Actinium. */
    ACTINIUM("Ac", 89),
    /** Thorium. */
    THORIUM("Th", 90, "232.0377"),
    /** Protactinium. */
    PROTACTINIUM("Pa", 91, "231.03588"),
    /** Uranium. */
    URANIUM("U", 92, "238.02891");

    private static final Map<String, Element> BY_SYMBOL =
            Stream.of(values()).collect(toUnmodifiableMap(Element::symbol, element -> element));

    private final String symbol;
    private final int atomicNumber;
    private final @Nullable BigDecimal standardAtomicWeight;

    Element(String symbol, int atomicNumber) {
        this.symbol = symbol;
        this.atomicNumber = atomicNumber;
        this.standardAtomicWeight = null;
    }

    Element(String symbol, int atomicNumber, String standardAtomicWeight) {
        this.symbol = symbol;
        this.atomicNumber = atomicNumber;
        this.standardAtomicWeight = new BigDecimal(standardAtomicWeight);
    }

    /** The element of a symbol, if there is one up to uranium. */
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /**
     * The element of a symbol.
     *
     * @throws IllegalArgumentException if there is none up to uranium
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

    /** The standard atomic weight, which is the molar mass in g/mol; if there is one. */
    public Optional<BigDecimal> standardAtomicWeight() {
        return Optional.ofNullable(standardAtomicWeight);
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
