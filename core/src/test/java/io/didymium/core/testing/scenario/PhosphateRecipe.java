package io.didymium.core.testing.scenario;

import static io.didymium.core.element.Element.CERIUM;
import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.ERBIUM;
import static io.didymium.core.element.Element.EUROPIUM;
import static io.didymium.core.element.Element.GADOLINIUM;
import static io.didymium.core.element.Element.HOLMIUM;
import static io.didymium.core.element.Element.LANTHANUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.PRASEODYMIUM;
import static io.didymium.core.element.Element.SAMARIUM;
import static io.didymium.core.element.Element.TERBIUM;
import static io.didymium.core.element.Element.YTTERBIUM;
import static io.didymium.core.element.Element.YTTRIUM;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.material.RareEarthDistribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The assumptions of scenario A and what follows from them, unrounded.
 *
 * <p>From 10,000 t of phosphate rock with 0.60 % rare-earth oxides: 90 % dissolve, 85 % of those are precipitated;
 * separation recovers 98 % of the light, 96 % of the middle and 95 % of the heavy rare earths; electrolysis yields
 * 97 % of NdPr and 95 % of Dy.
 */
public final class PhosphateRecipe {
    /** The rare earths of the NdPr oxide. */
    public static final List<Element> NDPR = List.of(PRASEODYMIUM, NEODYMIUM);
    /** The rare earths of the samarium-europium-gadolinium concentrate. */
    public static final List<Element> SEG = List.of(SAMARIUM, EUROPIUM, GADOLINIUM);
    /** The rare earths of the yttrium and heavy rare-earth concentrate. */
    public static final List<Element> YTTRIUM_HEAVY = List.of(YTTRIUM, HOLMIUM, ERBIUM, YTTERBIUM);

    private static final List<Element> LIGHT = List.of(LANTHANUM, CERIUM, PRASEODYMIUM, NEODYMIUM);
    private static final BigDecimal NDPR_YIELD = new BigDecimal("0.97");
    private static final BigDecimal DYSPROSIUM_YIELD = new BigDecimal("0.95");
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private PhosphateRecipe() {}

    /** The distribution of Khibiny apatite in per cent, which sums to 100.2; relative contents taken as oxides. */
    public static RareEarthDistribution distribution() {
        Map<Oxide, BigDecimal> percents = new LinkedHashMap<>();
        share(percents, LANTHANUM, "27.0");
        share(percents, CERIUM, "45.0");
        share(percents, PRASEODYMIUM, "5.0");
        share(percents, NEODYMIUM, "14.5");
        share(percents, SAMARIUM, "1.5");
        share(percents, EUROPIUM, "0.55");
        share(percents, GADOLINIUM, "2.0");
        share(percents, TERBIUM, "0.15");
        share(percents, DYSPROSIUM, "1.1");
        share(percents, HOLMIUM, "0.1");
        share(percents, ERBIUM, "0.2");
        share(percents, YTTERBIUM, "0.1");
        share(percents, YTTRIUM, "3.0");
        return new RareEarthDistribution("apatite, Khibiny", percents);
    }

    /** The kg of rare-earth oxides in the rock: 60,000. */
    public static BigDecimal inRock() {
        return new BigDecimal("10000000").multiply(new BigDecimal("0.006"));
    }

    /** The kg of rare-earth oxides that dissolve: 54,000; the rest stays in the sand. */
    public static BigDecimal dissolved() {
        return inRock().multiply(new BigDecimal("0.9"));
    }

    /** The kg of rare-earth oxides in the concentrate: 45,900; the rest of the dissolved stays in the fertiliser. */
    public static BigDecimal precipitated() {
        return dissolved().multiply(new BigDecimal("0.85"));
    }

    /** The kg of an element's oxide in the concentrate. */
    public static BigDecimal inConcentrate(Element element) {
        RareEarthDistribution distribution = distribution();
        BigDecimal percent = distribution.percents().get(Oxide.conventional(element));
        return precipitated().multiply(percent).divide(distribution.sum(), EXACT);
    }

    /** The kg of an element's oxide that separation recovers. */
    public static BigDecimal recovered(Element element) {
        return inConcentrate(element).multiply(recovery(element));
    }

    /** The kg of oxides of some elements that separation recovers. */
    public static BigDecimal recovered(List<Element> elements) {
        return elements.stream().map(PhosphateRecipe::recovered).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The kg of each oxide that separation recovers of some elements. */
    public static Map<Oxide, BigDecimal> product(List<Element> elements) {
        Map<Oxide, BigDecimal> parts = new LinkedHashMap<>();
        elements.forEach(element -> parts.put(Oxide.conventional(element), recovered(element)));
        return parts;
    }

    /** The kg of each oxide that separation loses. */
    public static Map<Oxide, BigDecimal> lost() {
        Map<Oxide, BigDecimal> parts = new LinkedHashMap<>();
        distribution()
                .percents()
                .keySet()
                .forEach(
                        oxide -> parts.put(oxide, inConcentrate(oxide.element()).subtract(recovered(oxide.element()))));
        return parts;
    }

    /** The kg of an element's oxide in 5,000.0 kg of NdPr oxide. */
    public static BigDecimal charged(Element element) {
        return new BigDecimal("5000.0").multiply(recovered(element)).divide(recovered(NDPR), EXACT);
    }

    /** The kg of an element that stoichiometry allows from 5,000.0 kg of NdPr oxide. */
    public static BigDecimal stoichiometric(Element element) {
        return charged(element).multiply(Oxide.conventional(element).elementFraction());
    }

    /** The kg of each element in the NdPr metal made of 5,000.0 kg of oxide. */
    public static Map<Element, BigDecimal> metal() {
        Map<Element, BigDecimal> parts = new EnumMap<>(Element.class);
        NDPR.forEach(element -> parts.put(element, stoichiometric(element).multiply(NDPR_YIELD)));
        return parts;
    }

    /** The kg of dysprosium that stoichiometry allows from 260.0 kg of Dy2O3. */
    public static BigDecimal stoichiometricDysprosium() {
        return new BigDecimal("260.0").multiply(Oxide.conventional(DYSPROSIUM).elementFraction());
    }

    /** The kg of dysprosium in the DyFe80. */
    public static BigDecimal dysprosium() {
        return stoichiometricDysprosium().multiply(DYSPROSIUM_YIELD);
    }

    /** The sum of parts in kg. */
    public static BigDecimal sum(Map<?, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal recovery(Element element) {
        if (LIGHT.contains(element)) {
            return new BigDecimal("0.98");
        }
        return new BigDecimal(SEG.contains(element) ? "0.96" : "0.95");
    }

    private static void share(Map<Oxide, BigDecimal> percents, Element element, String percent) {
        percents.put(Oxide.conventional(element), new BigDecimal(percent));
    }
}
