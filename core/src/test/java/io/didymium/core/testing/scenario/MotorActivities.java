package io.didymium.core.testing.scenario;

import static io.didymium.core.testing.scenario.MotorChain.step;

import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.InventoryCoverage;
import java.util.List;
import java.util.Map;

/**
 * What the steps of the chain of end-of-life magnets use and give off. Greenhouse gases are the estimates of the project's
 * scenario C; costs are made up.
 */
public final class MotorActivities {
    /** The flows that no activity covers, with the reason. */
    public static final Map<StepId, Map<String, String>> CUT_OFFS =
            Map.of(step("milling"), Map.of("hydrogen", "too little to count"));

    private MotorActivities() {}

    /** The activities of every step. */
    public static List<Activity> activities() {
        return measured().and(estimated());
    }

    private static Usage measured() {
        return Usage.primary("the operators' own meters")
                .of(step("blending"), "electricity, Germany", "0", "kWh", "0.35", "0.18")
                .of(step("milling"), "electricity, Germany", "3.0 1998.1", "kWh", "0.35", "0.18")
                .covering(InventoryCoverage.ENERGY)
                .of(step("sintering"), "electricity, Germany", "3.8 1998.1", "kWh", "0.35", "0.18")
                .covering(InventoryCoverage.ENERGY)
                .of(step("machining"), "electricity, Germany", "1.2 1998.1", "kWh", "0.35", "0.18")
                .covering(InventoryCoverage.ENERGY)
                .of(step("motors"), "work", "2220", "piece", "0", "4");
    }

    private static Usage estimated() {
        return Usage.secondary("estimates of scenario C")
                .of(step("source-of-C-E1"), "used rotors, free of burden", "12000", "kg", "0", "1.5")
                .of(step("dismantling"), "dismantling, counted with the powder", "1020", "kg magnets", "0", "3")
                .of(step("hydrogen"), "recovery of powder", "949.6", "kg", "1.2", "8")
                .of(step("source-of-C-R2"), "sinter scrap", "150.0", "kg", "0.9", "15")
                .of(step("source-of-C-P1"), "primary alloy", "1400.0", "kg", "17", "38")
                .of(step("source-of-C-H1"), "NdPr hydride", "25.0", "kg", "46", "85");
    }
}
