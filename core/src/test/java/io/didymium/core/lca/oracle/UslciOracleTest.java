package io.didymium.core.lca.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.core.testing.PublicPackages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What openLCA calculates for the whole of USLCI, as an oracle. */
class UslciOracleTest {
    private static final AllocationKey NONE = new AllocationKey.Unallocated("as the oracle was calculated");

    @Test
    void reproducesTheStoredResultsOfOpenLca() throws Exception {
        InventoryImport uslci = PublicPackages.readOlca("uslci/uslci_fy17_disambiguated_v1.zip");
        ImpactMethod method = PublicPackages.readOlca("uslci/lcia_ef31_mapped_to_uslci_olca2.zip")
                .methods()
                .get(0);
        ProductSystem system = ProductSystem.of(uslci.inventory(), AllocationPlan.of(NONE), ProviderRule.ANY_PRODUCT);
        FootprintModel model = new FootprintModel(system, method);
        Map<DataSetId, Footprint> footprints = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        List<List<String>> rows = PublicPackages.rows("uslci/expected_openlca-core-2.3.0_visible.csv");
        for (List<String> row : rows) {
            DataSetId process = new DataSetId(row.get(0));
            Footprint footprint = footprints.computeIfAbsent(
                    process, id -> model.calculateReference(id).orElseThrow());
            double expected = Double.parseDouble(row.get(8));
            double found = footprint.impact(
                    method.findCategory(row.get(6)).orElseThrow().id());
            if (!(expected == 0 ? found == 0 : Math.abs(found - expected) <= 1e-9 * Math.abs(expected))) {
                wrong.add(row.get(1) + " " + row.get(6) + ": " + expected + " found " + found);
            }
        }
        assertThat(uslci.skipped()).isZero();
        assertThat(footprints).hasSize(544);
        assertThat(wrong).isEmpty();
    }
}
