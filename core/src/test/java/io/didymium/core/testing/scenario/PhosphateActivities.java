package io.didymium.core.testing.scenario;

import static io.didymium.core.testing.scenario.PhosphateChain.batch;
import static io.didymium.core.testing.scenario.PhosphateChain.step;

import io.didymium.core.id.StepId;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.InventoryCoverage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the steps of scenario A use and give off. Greenhouse gases are the estimates of scenario A;
 * costs, and what the two side steps and the coating use, are made up.
 */
public final class PhosphateActivities {
    /** The prices of the scenario, by the names of the batches. */
    public static final PriceTable PRICES = PriceTable.of(
            PriceTable.Window.of(LocalDate.of(2026, 2, 2)),
            "CNY",
            "published prices of 2 February 2026",
            Map.of(
                    "Rare-earth carbonate", new BigDecimal("59.3"),
                    "NPK fertiliser", new BigDecimal("3.3"),
                    "NdPr oxide 99.5 %", new BigDecimal("748.7"),
                    "Dysprosium oxide", new BigDecimal("1330"),
                    "Terbium oxide", new BigDecimal("6100"),
                    "SEG concentrate", new BigDecimal("15"),
                    "Yttrium and heavy rare-earth concentrate", new BigDecimal("60"),
                    "Lanthanum oxide", new BigDecimal("4.5"),
                    "Cerium oxide", new BigDecimal("22.3")));

    /** Division by what the products earn. */
    public static final BatchAllocation BY_VALUE = new BatchAllocation.ByPrice(PRICES);

    /** The flows that no activity covers, with the reason. */
    public static final Map<StepId, Map<String, String>> CUT_OFFS = Map.of(
            step("return"), Map.of("ammonium nitrate", "goes into the fertiliser alone"),
            step("electrolysis"), Map.of("NdPr in spent salt, as metal", "stays in the salt"),
            step("dysprosium"),
                    Map.of(
                            "dysprosium in spent salt, as metal", "stays in the salt",
                            "iron cathode", "no estimate"));

    private PhosphateActivities() {}

    /** The activities of every step. */
    public static List<Activity> activities() {
        return measured().and(estimated(), published());
    }

    private static Usage measured() {
        return Usage.primary("the operators' own meters")
                .of(step("electrolysis"), "electricity at MET-GB", "11 4121.3", "kWh", "0.20", "0.15")
                .covering(InventoryCoverage.ENERGY)
                .of(step("electrolysis"), "carbon dioxide", "0.40 4121.3", "kg", "1", "0")
                .covering("anode gas, carbon dioxide", "oxygen of the air")
                .of(step("electrolysis"), "perfluorocarbons", "0.15 4121.3", "kg CO2 eq", "1", "0")
                .covering(InventoryCoverage.PERFLUOROCARBONS)
                .of(step("dysprosium"), "electricity at MET-GB", "11 269.0", "kWh", "0.20", "0.15")
                .covering(InventoryCoverage.ENERGY)
                .of(step("dysprosium"), "anode gas", "0.55 269.0", "kg CO2 eq", "1", "0")
                .covering(
                        InventoryCoverage.PERFLUOROCARBONS,
                        "anode gas, carbon dioxide",
                        "graphite anodes",
                        "oxygen of the air")
                .of(step("casting"), "electricity at MAG-DE", "2 13830.8", "kWh", "0.35", "0.18")
                .covering(InventoryCoverage.ENERGY)
                .of(step("milling"), "electricity at MAG-DE", "3 10307.4", "kWh", "0.35", "0.18")
                .covering(InventoryCoverage.ENERGY)
                .of(step("sintering"), "electricity at MAG-DE", "4.5 10307.4", "kWh", "0.35", "0.18")
                .covering(InventoryCoverage.ENERGY)
                .of(step("machining"), "electricity at MAG-DE", "1.5 10307.4", "kWh", "0.35", "0.18")
                .covering(InventoryCoverage.ENERGY)
                .of(step("machining"), "work and tools", "10307.4", "kg magnet", "0", "9")
                .of(step("coating"), "electricity at MAG-DE", "0.5 10410.5", "kWh", "0.35", "0.18")
                .covering(InventoryCoverage.ENERGY);
    }

    private static Usage estimated() {
        return Usage.secondary("estimates of scenario A")
                .of(step("extraction"), "mining and milling of rock", "10000", "t", "50", "60")
                .of(step("digestion"), "acid and heat", "10000", "t rock", "120", "250")
                .covering(InventoryCoverage.ENERGY, "nitric acid 60 %", "potassium chloride", "water vapour")
                .only(batch("A-C1"), step("digestion"), "precipitation", "45900", "kg REO", "2.5", "1.1")
                .covering("ammonia")
                .of(step("return"), "steam", "31", "t", "180", "25")
                .covering(InventoryCoverage.ENERGY, "water vapour")
                .of(step("separation"), "reagents and heat", "45900", "kg REO", "3.0", "4.2")
                .covering(
                        InventoryCoverage.ENERGY,
                        "nitric acid 60 %",
                        "carbon dioxide and water vapour",
                        "rare-earth oxides in raffinate and dust")
                .of(step("electrolysis"), "graphite and fluorides", "4121.3", "kg metal", "0", "2.5")
                .covering("graphite anodes")
                .only(batch("A-B1"), step("procurement"), "iron", "9500", "kg", "2", "0.9")
                .only(batch("A-B2"), step("procurement"), "boron", "150", "kg", "8", "12")
                .only(batch("A-B3"), step("procurement"), "cobalt", "150", "kg", "30", "28")
                .only(batch("A-B4"), step("procurement"), "aluminium", "50", "kg", "8", "2.4")
                .only(batch("A-B5"), step("procurement"), "copper", "25", "kg", "8", "9");
    }

    /** The nickel of the coating: 6.5 kg CO2 eq a kg, primary and secondary supply of 2008 (CC BY 4.0). */
    private static Usage published() {
        return Usage.secondary("Nuss and Eckelman 2014, doi:10.1371/journal.pone.0101298, table S38; price estimated")
                .of(step("coating"), "nickel", "103.1", "kg", "6.5", "16")
                .covering("nickel");
    }
}
