package io.didymium.core.lca.impact;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Indicators that come with the library: rare-earth specific ones that common methods lack, and global warming. */
public final class FieldIndicators {
    private static final String AR6 =
            "IPCC, Sixth Assessment Report, Working Group I, 2021, Chapter 7, Table 7.15 and Table 7.SM.7: GWP-100";

    private static final String KILOGRAM = "kg";

    private FieldIndicators() {}

    /** Global warming potential over 100 years of the gases that occur in rare-earth production (IPCC AR6). */
    public static ImpactMethod globalWarming() {
        List<ImpactFactor> factors = new ArrayList<>();
        // By name only: fossil and biogenic carbon share one CAS number.
        named(factors, "1", "carbon dioxide", "carbon dioxide, fossil", "carbon dioxide (fossil)");
        named(factors, "1", "carbon dioxide, from soil or biomass stock", "carbon dioxide (land use change)");
        named(factors, "29.8", "methane", "methane, fossil", "methane (fossil)");
        named(factors, "27.0", "methane, biogenic", "methane (biogenic)", "methane, non-fossil");
        named(factors, "0", "carbon dioxide, biogenic", "carbon dioxide (biogenic)", "carbon dioxide, non-fossil");
        gas(factors, "273", "10024-97-2", "dinitrogen monoxide", "nitrous oxide");
        gas(
                factors,
                "7380",
                "75-73-0",
                "tetrafluoromethane",
                "carbon tetrafluoride",
                "methane, tetrafluoro-, cfc-14",
                "cf4");
        gas(factors, "12400", "76-16-4", "hexafluoroethane", "ethane, hexafluoro-, hfc-116", "c2f6");
        gas(factors, "9290", "76-19-7", "octafluoropropane", "perfluoropropane", "c3f8");
        gas(factors, "25200", "2551-62-4", "sulfur hexafluoride", "sulphur hexafluoride", "sf6");
        gas(factors, "17400", "7783-54-2", "nitrogen trifluoride", "nitrogen fluoride", "nf3");
        gas(factors, "14600", "75-46-7", "trifluoromethane", "hfc-23");
        gas(factors, "1530", "811-97-2", "1,1,1,2-tetrafluoroethane", "hfc-134a");
        return method("gwp100-ar6", "Global warming, 100 years (IPCC AR6)", AR6, "kg CO2 eq", factors);
    }

    /** The mass of each rare earth extracted from the ground, one category for each element, in kg of the element. */
    public static ImpactMethod rareEarthsDrawn() {
        List<ImpactCategory> categories = new ArrayList<>();
        for (Element element : Element.values()) {
            if (element.isRareEarth()) {
                List<ImpactFactor> factors = new ArrayList<>();
                String name = element.name().toLowerCase(Locale.ROOT);
                fromGround(factors, BigDecimal.ONE, name);
                if (element != Element.PROMETHIUM) {
                    Oxide oxide = Oxide.conventional(element);
                    fromGround(factors, oxide.elementFraction(), name + " oxide");
                    fromGround(factors, oxide.elementFraction(), oxide.formula());
                }
                categories.add(ImpactCategory.of(
                        new DataSetId("drawn-" + element.symbol()),
                        element.symbol() + " drawn from the ground",
                        "kg " + element.symbol(),
                        factors));
            }
        }
        return new ImpactMethod(
                new DataSetId("rare-earths-drawn"),
                "Rare earths drawn from the ground",
                "mass balance: an inventory sum without weighting",
                categories);
    }

    /** The activity of thorium-232 and uranium-238 extracted from the ground, without decay products, in kBq. */
    public static ImpactMethod radioactivityDrawn() {
        List<ImpactFactor> factors = new ArrayList<>();
        fromGround(factors, new BigDecimal("4.06E+3"), "thorium");
        fromGround(factors, new BigDecimal("4.06E+3"), "thorium-232");
        fromGround(factors, new BigDecimal("12.35E+3"), "uranium");
        fromGround(factors, new BigDecimal("12.35E+3"), "uranium-238");
        return method(
                "radioactivity-drawn",
                "Th-232 and U-238 brought up from the ground",
                "ln 2 over half-life (1.40e10 y, 4.468e9 y) over the mass of an atom",
                "kBq",
                factors);
    }

    private static ImpactMethod method(String id, String name, String source, String unit, List<ImpactFactor> factors) {
        ImpactCategory category = ImpactCategory.of(new DataSetId(id), name, unit, factors);
        return new ImpactMethod(new DataSetId(id), name, source, List.of(category));
    }

    private static void gas(List<ImpactFactor> factors, String value, String cas, String... names) {
        for (String name : names) {
            factors.add(ImpactFactor.of(
                    new FactorTarget.Substance(name, cas, Medium.AIR, KILOGRAM), new BigDecimal(value)));
        }
    }

    private static void named(List<ImpactFactor> factors, String value, String... names) {
        for (String name : names) {
            factors.add(ImpactFactor.of(new FactorTarget.Substance(name, Medium.AIR, KILOGRAM), new BigDecimal(value)));
        }
    }

    private static void fromGround(List<ImpactFactor> factors, BigDecimal value, String name) {
        factors.add(ImpactFactor.of(new FactorTarget.Substance(name, Medium.GROUND, KILOGRAM), value));
    }
}
