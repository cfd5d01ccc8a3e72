package io.didymium.core.testing.scenario;

import static io.didymium.core.element.Element.ALUMINIUM;
import static io.didymium.core.element.Element.BORON;
import static io.didymium.core.element.Element.CALCIUM;
import static io.didymium.core.element.Element.COBALT;
import static io.didymium.core.element.Element.COPPER;
import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.IRON;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.NICKEL;
import static io.didymium.core.element.Element.NITROGEN;
import static io.didymium.core.element.Element.PHOSPHORUS;
import static io.didymium.core.element.Element.POTASSIUM;
import static io.didymium.core.element.Element.PRASEODYMIUM;
import static io.didymium.core.testing.Measured.content;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.testing.Measured;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in the batches and flows of scenario A, in the basis of the trade: oxides up to the
 * separated oxides, elements from the metals on.
 */
final class PhosphateAssays {
    /** kg of nitrogen in 1 kg of nitric acid of 60 %: 0.6 N / HNO3. */
    static final BigDecimal NITRIC_ACID = ofCompound("0.6", "14.007", "63.012");
    /** kg of nitrogen in 1 kg of ammonia: N / NH3. */
    static final BigDecimal AMMONIA = ofCompound("1", "14.007", "17.031");
    /** kg of nitrogen in 1 kg of ammonium nitrate: 2 N / NH4NO3. */
    static final BigDecimal AMMONIUM_NITRATE = ofCompound("1", "28.014", "80.043");
    /** kg of potassium in 1 kg of potassium chloride: K / KCl. */
    static final BigDecimal POTASSIUM_CHLORIDE = ofCompound("1", "39.0983", "74.5483");
    /** kg of carbon in 1 kg of carbon dioxide: C / CO2. */
    static final BigDecimal CARBON_DIOXIDE = ofCompound("1", "12.011", "44.009");

    private static final Oxide CAO = new Oxide(CALCIUM, 1, 1);
    private static final Oxide K2O = new Oxide(POTASSIUM, 2, 1);
    private static final Oxide P2O5 = Oxide.conventional(PHOSPHORUS);

    private PhosphateAssays() {}

    static Assay rock() {
        return rareEarths("0.006", "0.02", List.of(content(P2O5, "0.389", "0.005"), content(CAO, "0.510", "0.005")));
    }

    static Assay sand() {
        return rareEarths("0.0075", "0.02", List.of(content(P2O5, "0.05", "0.01"), content(CAO, "0.10", "0.01")));
    }

    /** 30,000 t that hold the nitrogen and potassium of the reagents and what other outputs leave of the rock. */
    static Assay fertiliser() {
        BigDecimal nitrogen =
                tonnes("22000").multiply(NITRIC_ACID).add(tonnes("1903").multiply(AMMONIA));
        BigDecimal potash =
                tonnes("6170").multiply(POTASSIUM_CHLORIDE).divide(K2O.elementFraction(), MathContext.DECIMAL128);
        return rareEarths(
                "0.00027",
                "0.02",
                List.of(
                        perTonnes(NITROGEN, nitrogen),
                        content(P2O5, part("3850000", "30000000"), "0.005"),
                        content(K2O, potash.divide(tonnes("30000"), MathContext.DECIMAL128), "0.005"),
                        content(CAO, part("5011840", "30000000"), "0.005")));
    }

    static Assay carbonate() {
        return rareEarths("0.450", "0.01", List.of(content(CAO, "0.08", "0.01")));
    }

    static Assay oxides(List<Element> elements) {
        Map<Oxide, BigDecimal> parts = PhosphateRecipe.product(elements);
        return Measured.assay("ICP-OES", Measured.contents(parts, PhosphateRecipe.sum(parts), "0.005"));
    }

    static Assay separationLoss() {
        Map<Oxide, BigDecimal> parts = PhosphateRecipe.lost();
        return Measured.assay("by difference of ICP-OES", Measured.contents(parts, PhosphateRecipe.sum(parts), "0.02"));
    }

    static Assay nitrateReturn() {
        BigDecimal calcium = new BigDecimal("8160").multiply(CAO.elementFraction());
        BigDecimal nitrogen = new BigDecimal("30600").multiply(NITRIC_ACID);
        return calciumNitrate(calcium, nitrogen, "60000");
    }

    static Assay returnFertiliser() {
        BigDecimal calcium = new BigDecimal("8160").multiply(CAO.elementFraction());
        BigDecimal nitrogen =
                new BigDecimal("30600").multiply(NITRIC_ACID).add(new BigDecimal("2330").multiply(AMMONIUM_NITRATE));
        return calciumNitrate(calcium, nitrogen, "31450");
    }

    static Assay ndprMetal() {
        Map<Element, BigDecimal> parts = PhosphateRecipe.metal();
        return Measured.assay("ICP-OES", Measured.contents(parts, PhosphateRecipe.sum(parts), "0.005"));
    }

    static Assay dysprosiumIron() {
        return Measured.assay("XRF", List.of(content(DYSPROSIUM, "0.80", "0.005"), content(IRON, "0.20", "0.005")));
    }

    /** 29.5 % NdPr, 1.5 % Dy, 1.0 % B, 1.0 % Co, 0.2 % Al, 0.15 % Cu, the rest iron. */
    static Assay alloy() {
        return Measured.assay("ICP-OES, XRF", alloyContents(BigDecimal.ONE));
    }

    /** The alloy's contents in a magnet of which the coating is 1 % of the uncoated mass. */
    static Assay coatedMagnet() {
        List<AssayValue> values = new ArrayList<>(alloyContents(part("10307.4", "10410.5")));
        values.add(content(NICKEL, part("103.1", "10410.5"), "0.02"));
        return Measured.assay("ICP-OES, XRF, coating thickness", values);
    }

    static Assay pure(Element element, String fraction, String relativeUncertainty) {
        return Measured.assay("supplier's analysis", List.of(content(element, fraction, relativeUncertainty)));
    }

    static Assay nitrogen(BigDecimal fraction) {
        return Measured.assay("titration", List.of(content(NITROGEN, fraction, "0.003")));
    }

    static Assay potassium(BigDecimal fraction) {
        return Measured.assay("titration", List.of(content(POTASSIUM, fraction, "0.003")));
    }

    private static List<AssayValue> alloyContents(BigDecimal dilution) {
        Map<Element, BigDecimal> metal = PhosphateRecipe.metal();
        BigDecimal ndpr = new BigDecimal("0.295").divide(PhosphateRecipe.sum(metal), MathContext.DECIMAL128);
        Map<Element, BigDecimal> parts = new EnumMap<>(Element.class);
        metal.forEach((element, kilograms) -> parts.put(element, kilograms.multiply(ndpr)));
        parts.put(DYSPROSIUM, new BigDecimal("0.015"));
        parts.put(BORON, new BigDecimal("0.010"));
        parts.put(COBALT, new BigDecimal("0.010"));
        parts.put(ALUMINIUM, new BigDecimal("0.002"));
        parts.put(COPPER, new BigDecimal("0.0015"));
        parts.put(IRON, new BigDecimal("0.6665"));
        List<AssayValue> values = new ArrayList<>();
        parts.forEach((element, part) -> values.add(content(
                element,
                part.multiply(dilution),
                element == NEODYMIUM || element == PRASEODYMIUM || element == IRON ? "0.005" : "0.02")));
        return values;
    }

    private static Assay rareEarths(String treo, String relativeUncertainty, List<AssayValue> further) {
        Assay assay = PhosphateRecipe.distribution()
                .normalised(MassFraction.of(treo), MassFraction.of(relativeUncertainty), "ICP-MS, XRF");
        return Measured.with(assay, further);
    }

    private static Assay calciumNitrate(BigDecimal calcium, BigDecimal nitrogen, String kilograms) {
        Map<Element, BigDecimal> parts = new EnumMap<>(Element.class);
        parts.put(NITROGEN, nitrogen);
        parts.put(CALCIUM, calcium);
        return Measured.assay("titration", Measured.contents(parts, new BigDecimal(kilograms), "0.005"));
    }

    private static AssayValue perTonnes(Element element, BigDecimal kilograms) {
        return content(element, kilograms.divide(tonnes("30000"), MathContext.DECIMAL128), "0.005");
    }

    private static BigDecimal tonnes(String tonnes) {
        return new BigDecimal(tonnes).movePointRight(3);
    }

    private static BigDecimal part(String part, String whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL128);
    }

    private static BigDecimal ofCompound(String strength, String elementMass, String molarMass) {
        return new BigDecimal(strength).multiply(part(elementMass, molarMass));
    }
}
