package io.didymium.core.lca.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.ilcd.IlcdPackageReader;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.lca.format.olca.OlcaPackageWriter;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.testing.PublicPackages;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 72 published rare-earth processes with their errors: none is lost, and nothing that is unknown is a zero or a credit. */
class PublishedInventoriesTest {
    @Test
    void noDataSetIsLostAndNoZeroIsUnknown() throws Exception {
        InventoryImport read = IlcdPackageReader.read(PublicPackages.require("tiangong/ree72_ilcd.zip"));
        assertThat(read.skipped()).isZero();
        assertThat(read.inventory().processes()).hasSize(72);
        ImpactMethod method = IlcdPackageReader.read(PublicPackages.require("cf/ef31_lciamethods_nontox_ilcd.zip"))
                .methods()
                .get(0);
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("a test"));
        FootprintModel model = new FootprintModel(ProductSystem.of(read.inventory(), plan), method);
        int known = 0;
        int unknown = 0;
        for (UnitProcess process : read.inventory().processes().values()) {
            Optional<Footprint> footprint = model.calculateReference(process.id());
            if (footprint.isEmpty()) {
                continue;
            }
            Optional<ProductFlow> product = model.system().referenceOf(process.id());
            for (ImpactCategory category : method.categories()) {
                double impact = footprint.get().impact(category.id());
                assertThat(model.perUnit(category.id()).get(product.orElseThrow()))
                        .satisfies(each -> assertThat(Double.isNaN(each)).isEqualTo(Double.isNaN(impact)));
                if (Double.isNaN(impact)) {
                    unknown++;
                    assertThat(footprint.get().findings()).isNotEmpty();
                    continue;
                }
                known++;
                if (impact == 0 && footprint.get().coverage(category.id()).characterised() == 0) {
                    assertThat(footprint.get().cutOffs()).isEmpty();
                    assertThat(footprint.get().uncharacterised()).isEmpty();
                }
                assertThat(impact < 0 && !isWater(category.id(), method))
                        .as(process.name() + " in " + category.name())
                        .isFalse();
            }
        }
        assertThat(known).isPositive();
        assertThat(unknown).isPositive();
    }

    @Test
    void directionsAndResultsSurviveAsAnOpenLcaPackage() throws Exception {
        Inventory before = IlcdPackageReader.read(PublicPackages.require("tiangong/ree72_ilcd.zip"))
                .inventory();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OlcaPackageWriter.write(before, List.of(), bytes);
        Inventory after = OlcaPackageReader.read(bytes.toByteArray()).inventory();
        assertThat(after.processes()).hasSize(72);
        before.flows()
                .forEach((id, flow) -> assertThat(
                                after.findFlow(id).orElseThrow().substance().direction())
                        .as(flow.name())
                        .isEqualTo(flow.substance().direction()));
        ImpactMethod method = IlcdPackageReader.read(PublicPackages.require("cf/ef31_lciamethods_nontox_ilcd.zip"))
                .methods()
                .get(0);
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("a test"));
        FootprintModel one = new FootprintModel(ProductSystem.of(before, plan), method);
        FootprintModel other = new FootprintModel(ProductSystem.of(after, plan), method);
        for (ImpactCategory category : method.categories()) {
            assertThat(other.perUnit(category.id())).isEqualTo(one.perUnit(category.id()));
        }
    }

    /** Water that is given back to a river is a negative use. */
    private static boolean isWater(DataSetId category, ImpactMethod method) {
        return method.categories().stream()
                .anyMatch(each -> each.id().equals(category) && each.name().startsWith("Water"));
    }
}
