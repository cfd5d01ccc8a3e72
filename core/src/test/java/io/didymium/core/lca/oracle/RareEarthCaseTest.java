package io.didymium.core.lca.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintFinding;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.core.testing.PublicPackages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chain from mine to magnet with a loop of swarf, on the whole of USLCI, with what openLCA calculates for it. */
class RareEarthCaseTest {
    private static final AllocationKey NONE = new AllocationKey.Unallocated("as the oracle was calculated");
    private static final DataSetId MAGNET = new DataSetId("678160b0-e6f7-5432-97b3-f58060f91904");

    @Test
    void reproducesOpenLcaWithoutDivision() throws Exception {
        assertThat(differences("NONE", AllocationPlan.of(NONE))).isEmpty();
    }

    @Test
    void reproducesOpenLcaByMass() throws Exception {
        assertThat(differences("PHYSICAL", stored(StoredAllocation.Key.PHYSICAL)))
                .isEmpty();
    }

    @Test
    void dividesByValue() throws Exception {
        FootprintModel model = model(stored(StoredAllocation.Key.ECONOMIC));
        ImpactCategory climate = model.method().findCategory("Climate change").orElseThrow();
        assertThat(kilograms(model, MAGNET, climate)).isCloseTo(19.7743, within(5e-5));
        assertThat(kilograms(model, named(model, "REE solvent extraction (Sprecher 2014)"), climate))
                .isCloseTo(32.3328, within(5e-5));
        assertThat(kilograms(model, named(model, "Nd metal, molten salt electrolysis (Marx 2018)"), climate))
                .isCloseTo(44.5325, within(5e-5));
    }

    @Test
    void namesTheLoopThatConsumesAllItMakes() throws Exception {
        FootprintModel model = model(AllocationPlan.of(NONE));
        Footprint magnet = model.calculateReference(MAGNET).orElseThrow();
        ImpactCategory climate = model.method().findCategory("Climate change").orElseThrow();
        assertThat(magnet.impact(climate.id())).isNaN();
        List<Finding> singular = magnet.findings().stream()
                .filter(finding -> finding.code() == FootprintFinding.LOOP_SINGULAR)
                .toList();
        assertThat(singular)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("NdFeB sintered magnet", "Swarf recycling", "gain 1.00000"));
    }

    @Test
    void adjointGivesWhatForwardGives() throws Exception {
        FootprintModel model = model(stored(StoredAllocation.Key.PHYSICAL));
        for (ImpactCategory category : model.method().categories()) {
            Footprint magnet = model.calculateReference(MAGNET).orElseThrow();
            double unit = model.perUnit(category.id())
                    .get(model.system().referenceOf(MAGNET).orElseThrow());
            assertThat(unit)
                    .isCloseTo(magnet.impact(category.id()), within(1e-12 * Math.abs(magnet.impact(category.id()))));
        }
    }

    private static AllocationPlan stored(StoredAllocation.Key key) {
        return AllocationPlan.of(new AllocationKey.AsStored(key)).orElse(NONE);
    }

    private static double kilograms(FootprintModel model, DataSetId process, ImpactCategory category) {
        return model.calculateReference(process).orElseThrow().impact(category.id());
    }

    private static DataSetId named(FootprintModel model, String name) {
        return model.system().inventory().processesNamed(name).get(0).id();
    }

    private static FootprintModel model(AllocationPlan plan) throws Exception {
        Inventory inventory =
                PublicPackages.readOlca("reecase/ree_on_uslci_v1.zip").inventory();
        ImpactMethod method = PublicPackages.readOlca("uslci/lcia_ef31_mapped_to_uslci_olca2.zip")
                .methods()
                .get(0);
        return new FootprintModel(ProductSystem.of(inventory, plan, ProviderRule.ANY_PRODUCT), method);
    }

    private static List<String> differences(String allocation, AllocationPlan plan) throws Exception {
        FootprintModel model = model(plan);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (List<String> row : PublicPackages.rows("reecase/expected.csv")) {
            if (row.get(0).equals(allocation)) {
                ImpactCategory category =
                        model.method().findCategory(row.get(7)).orElseThrow();
                double found = kilograms(model, new DataSetId(row.get(1)), category);
                double expected = Double.parseDouble(row.get(9));
                compared++;
                if (!(Math.abs(found - expected) <= 1e-9 * Math.abs(expected))) {
                    wrong.add(row.get(2) + ", " + row.get(7) + ": " + expected + " expected, found " + found);
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
        return wrong;
    }
}
