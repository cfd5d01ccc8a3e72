package io.didymium.core.responsibility.hazard;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;

/**
 * Classes of danger that occur along rare-earth chains, each with the codes of its hazard statements (Regulation (EC) No 1272/2008, Annex
 * I). The list is short on purpose: a code that is not in it is carried all the same.
 */
public enum HazardClass {
    /** Flammable gases, such as hydrogen. */
    FLAMMABLE_GAS("flammable gas", "H220", "H221"),
    /** Gases under pressure. */
    GAS_UNDER_PRESSURE("gas under pressure", "H280", "H281"),
    /** Flammable liquids, such as the solvents of extraction. */
    FLAMMABLE_LIQUID("flammable liquid", "H224", "H225", "H226"),
    /** Flammable solids, such as metal powder. */
    FLAMMABLE_SOLID("flammable solid", "H228"),
    /** Liquids and solids that catch fire by themselves in air. */
    PYROPHORIC("pyrophoric", "H250"),
    /** Substances and mixtures that heat by themselves in air. */
    SELF_HEATING("self-heating", "H251", "H252"),
    /** Substances that give off flammable gas with water. */
    WATER_REACTIVE("flammable gas with water", "H260", "H261"),
    /** Oxidising liquids and solids, such as nitric acid and nitrates. */
    OXIDISING("oxidising", "H271", "H272"),
    /** Corrosive to metals. */
    METAL_CORROSIVE("corrosive to metals", "H290"),
    /** Acute toxicity, swallowed, on the skin or inhaled. */
    ACUTE_TOXICITY(
            "acute toxicity",
            "H300",
            "H301",
            "H302",
            "H310",
            "H311",
            "H312",
            "H330",
            "H331",
            "H332",
            "EUH029",
            "EUH031"),
    /** Corrosion and irritation of the skin. */
    SKIN_CORROSION("skin corrosion or irritation", "H314", "H315"),
    /** Damage and irritation of the eyes. */
    EYE_DAMAGE("eye damage or irritation", "H318", "H319"),
    /** Sensitisation of the lungs or the skin. */
    SENSITISATION("sensitisation", "H317", "H334"),
    /** Mutations of germ cells. */
    MUTAGENICITY("germ-cell mutagenicity", "H340", "H341"),
    /** Cancer. */
    CARCINOGENICITY("carcinogenicity", "H350", "H350i", "H351"),
    /** Damage to fertility and to the unborn. */
    REPRODUCTIVE_TOXICITY("reproductive toxicity", "H360", "H360F", "H360D", "H360FD", "H361", "H361f", "H361d"),
    /** Damage to organs. */
    ORGAN_TOXICITY("organ toxicity", "H335", "H336", "H370", "H371", "H372", "H373"),
    /** Danger to life in water. */
    AQUATIC("hazardous to water", "H400", "H410", "H411", "H412", "H413");

    private final String label;
    private final ImmutableSet<String> codes;

    HazardClass(String label, String... codes) {
        this.label = label;
        this.codes = ImmutableSet.copyOf(codes);
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** The class of a code, if the code is in the list. */
    public static Optional<HazardClass> of(HazardCode code) {
        return Arrays.stream(values())
                .filter(one -> one.codes.contains(code.value()))
                .findFirst();
    }
}
