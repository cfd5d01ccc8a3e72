package io.didymium.core.lca.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.table.FactorTableReader;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.mapping.MappedFlow;
import io.didymium.core.lca.mapping.MethodMapping;
import io.didymium.core.testing.PublicPackages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** EF 3.1 mapped to the flows of USLCI, beside a mapping of the same two by name that was made with other tools. */
class MappedMethodTest {
    /** The other mapping takes the factor of the medium as a whole for flows in a part of it. */
    @Test
    void agreesWithAMappingMadeElsewhereExceptInPartsOfAMedium() throws Exception {
        Inventory inventory =
                PublicPackages.readOlca("uslci/uslci_fy17_disambiguated_v1.zip").inventory();
        InventoryImport ef = new FactorTableReader(new DataSetId("ef31"), "EF 3.1", "JRC")
                .read(PublicPackages.require("cf/ef31_factors_nontox_global.csv"));
        MethodMapping mapping = MethodMapping.builder(inventory, ef.methods().get(0))
                .flowList(ef.flowList())
                .build();
        Map<DataSetId, MappedFlow> mapped =
                mapping.mapped().stream().collect(Collectors.toMap(MappedFlow::source, flow -> flow));
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (ImpactCategory expected : PublicPackages.readOlca("uslci/lcia_ef31_mapped_to_uslci_olca2.zip")
                .methods()
                .get(0)
                .categories()) {
            Map<DataSetId, Double> own =
                    factors(mapping.method().findCategory(expected.name()).orElseThrow());
            for (Map.Entry<DataSetId, Double> factor : factors(expected).entrySet()) {
                Double found = own.get(factor.getKey());
                if (found == null) {
                    continue;
                }
                compared++;
                InventoryFlow flow = inventory.findFlow(factor.getKey()).orElseThrow();
                boolean part = !flow.compartment().endsWith("unspecified")
                        && mapped.get(flow.id()).exact();
                if (flow.name().startsWith("VOC")) {
                    // The other mapping takes the factor without methane; the method has one with it.
                    assertThat(found).isEqualTo(0.235);
                    continue;
                }
                if (Math.abs(found - factor.getValue()) > 1e-9 * Math.abs(factor.getValue()) && !part) {
                    different.add(factor.getKey() + " in " + expected.name() + ": " + factor.getValue()
                            + " expected, found " + found);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(280);
    }

    private static Map<DataSetId, Double> factors(ImpactCategory category) {
        Map<DataSetId, Double> factors = new HashMap<>();
        for (ImpactFactor factor : category.factors()) {
            if (factor.target() instanceof FactorTarget.OneFlow one
                    && factor.region().isEmpty()) {
                factors.put(one.flow(), factor.value().doubleValue());
            }
        }
        return factors;
    }
}
