package io.didymium.passport.testing;

import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.FactorBackground;
import io.didymium.core.lca.impact.FieldIndicators;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.testing.TestInventory;
import io.didymium.core.testing.scenario.PhosphateActivities;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.inventory.BackgroundData;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The electricity of the cells of scenario A, from an inventory. */
public final class Backgrounds {
    private static final DataSetId ENERGY = new DataSetId("energy");
    private static final DataSetId KWH = new DataSetId("kWh");

    private Backgrounds() {}

    /** An inventory whose grid gives off so many kg of carbon dioxide for a kWh. */
    public static BackgroundData grid(String carbonDioxide) {
        DataSetId power = new DataSetId("power");
        TestInventory inventory = new TestInventory()
                .put(new UnitGroup(
                        new DataSetId("units-of-energy"),
                        "Units of energy",
                        KWH,
                        List.of(new Unit(KWH, "kWh", BigDecimal.ONE))))
                .put(new FlowProperty(ENERGY, "Energy", new DataSetId("units-of-energy")))
                .put(InventoryFlow.builder(power, "power", FlowType.PRODUCT, InventoryFlow.Measures.in(ENERGY))
                        .build())
                .put(InventoryFlow.builder(
                                new DataSetId("co2"),
                                "Carbon dioxide, fossil",
                                FlowType.ELEMENTARY,
                                InventoryFlow.Measures.in(TestInventory.MASS))
                        .compartment("air")
                        .build())
                .put(UnitProcess.builder(new DataSetId("grid"), "grid")
                        .exchanges(List.of(
                                exchange(1, "power", "1", KWH, ENERGY),
                                exchange(2, "co2", carbonDioxide, TestInventory.KG, TestInventory.MASS)))
                        .reference(1)
                        .build());
        return new BackgroundData(inventory.build(), FieldIndicators.globalWarming());
    }

    private static Exchange exchange(int number, String flow, String amount, DataSetId unit, DataSetId property) {
        return Exchange.builder(
                        number,
                        Direction.OUTPUT,
                        new DataSetId(flow),
                        new Amount(new BigDecimal(amount), unit, property))
                .build();
    }

    /** The dossier of scenario A, in which the electricity of the cells is said to come from data. */
    public static Dossier dossier(BackgroundData data, String process) {
        FactorBackground background = FactorBackground.builder(
                        new ProductFlow(new DataSetId(process), new DataSetId("power")),
                        data.inventoryDigest(),
                        data.methodDigest())
                .allocation("none")
                .build();
        return Footprints.phosphate(
                "value",
                "value",
                PhosphateActivities.activities().stream()
                        .map(activity -> isPowerOfCells(activity) ? from(activity, background) : activity)
                        .toList());
    }

    private static boolean isPowerOfCells(Activity activity) {
        return activity.step().equals(PhosphateChain.step("electrolysis"))
                && activity.name().startsWith("electricity");
    }

    private static Activity from(Activity activity, @Nullable FactorBackground background) {
        return Activity.builder(
                        activity.step(),
                        activity.name(),
                        activity.amount(),
                        activity.factor().toBuilder().background(background).build())
                .quality(activity.quality().orElse(null))
                .only(activity.only().orElse(null))
                .covers(activity.covers())
                .build();
    }
}
