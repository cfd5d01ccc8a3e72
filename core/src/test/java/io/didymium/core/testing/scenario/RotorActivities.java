package io.didymium.core.testing.scenario;

import static io.didymium.core.testing.scenario.RotorChain.step;

import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.InventoryCoverage;
import java.util.List;
import java.util.Map;

/**
 * What the steps of the rotor chain use and give off. Greenhouse gases are the estimates of scenario B, in
 * which niobium has no figure (here 15 kg CO2 eq for a kg); costs are made up.
 */
public final class RotorActivities {
    /** The flows that no activity covers, with the reason. */
    public static final Map<StepId, Map<String, String>> CUT_OFFS = Map.of(
            step("reduction"), Map.of("NdPr in spent salt, as metal", "stays in the salt"),
            step("dysprosium"), Map.of("dysprosium in slag, as metal", "stays in the slag"));

    private RotorActivities() {}

    /** The activities of every step. */
    public static List<Activity> activities() {
        return measured().and(estimated());
    }

    private static Usage measured() {
        return Usage.primary("the operators' own meters")
                .of(step("reduction"), "electricity, China", "11 989.7", "kWh", "0.58", "0.09")
                .covering(InventoryCoverage.ENERGY)
                .of(step("reduction"), "anode gas", "989.7", "kg metal", "1.0", "0")
                .covering(InventoryCoverage.PERFLUOROCARBONS, "anode gas", "graphite anodes")
                .of(step("dysprosium"), "electricity, China", "11 68.3", "kWh", "0.58", "0.09")
                .covering(InventoryCoverage.ENERGY)
                .of(step("dysprosium"), "calcium and fluorides", "68.3", "kg metal", "1.0", "4")
                .covering("calcium", "lime")
                .of(step("casting"), "electricity, China", "2 3378.6", "kWh", "0.58", "0.09")
                .covering(InventoryCoverage.ENERGY)
                .of(step("milling"), "electricity, China", "3.4 2453.3", "kWh", "0.58", "0.09")
                .covering(InventoryCoverage.ENERGY)
                .of(step("sintering"), "electricity, China", "4.6 2453.3", "kWh", "0.58", "0.09")
                .covering(InventoryCoverage.ENERGY)
                .of(step("machining"), "electricity, China", "2.0 2453.3", "kWh", "0.58", "0.09")
                .covering(InventoryCoverage.ENERGY)
                .of(step("rotors"), "work", "21149", "piece", "0", "2");
    }

    private static Usage estimated() {
        return Usage.secondary("estimates of scenario B")
                .of(step("source-of-B-O1"), "primary NdPr oxide", "960", "kg", "45", "60")
                .of(step("source-of-B-D0"), "dysprosium oxide", "82.5", "kg", "220", "250")
                .of(step("source-of-B-S1"), "swarf, free of burden", "720", "kg", "0", "6")
                .of(step("long-loop"), "chemical recycling", "240", "kg oxide", "18", "20")
                .of(step("source-of-B-B1"), "iron", "2300", "kg", "2", "0.9")
                .of(step("source-of-B-B2"), "boron", "40", "kg", "8", "12")
                .of(step("source-of-B-B3"), "cobalt", "50", "kg", "30", "28")
                .of(step("source-of-B-B4"), "aluminium", "20", "kg", "8", "2.4")
                .of(step("source-of-B-B5"), "copper", "10", "kg", "8", "9")
                .of(step("source-of-B-B6"), "niobium", "10", "kg", "15", "40");
    }
}
