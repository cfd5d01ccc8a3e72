package io.didymium.bench.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.olca.OlcaPackageWriter;
import io.didymium.core.lca.format.table.FactorTableReader;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.mapping.MethodMapping;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlca.core.model.AllocationMethod;
import org.openlca.core.model.UncertaintyType;

/** What is written is read by openLCA's own library, which then calculates what is calculated here. */
class OpenLcaRoundTripTest {
    private static final AllocationKey NONE = new AllocationKey.Unallocated("as openLCA leaves it");
    /** One flow of it goes in here and out there; what openLCA makes of that depends on the order. */
    private static final String BOTH_WAYS = "Water use";

    @TempDir
    private Path folder;

    @Test
    void openLcaCalculatesTheSameFromAPackageOfEverything() throws Exception {
        Inventory inventory = SampleInventory.inventory();
        Path archive = write(inventory, SampleInventory.method());
        try (OpenLca openLca = new OpenLca()) {
            openLca.read(archive.toFile());
            assertThat(openLca.processes()).isEqualTo(inventory.processes().size());
            for (AllocationMethod allocation : List.of(
                    AllocationMethod.NONE,
                    AllocationMethod.PHYSICAL,
                    AllocationMethod.ECONOMIC,
                    AllocationMethod.CAUSAL)) {
                FootprintModel model =
                        new FootprintModel(ProductSystem.of(inventory, plan(allocation)), SampleInventory.method());
                assertThat(differences(
                                model,
                                openLca,
                                allocation,
                                inventory.processes().keySet()))
                        .isEmpty();
            }
        }
    }

    @Test
    void openLcaReadsEveryKindOfUncertainty() throws Exception {
        Path archive = write(SampleInventory.inventory(), SampleInventory.method());
        try (OpenLca openLca = new OpenLca()) {
            openLca.read(archive.toFile());
            Map<UncertaintyType, Integer> found = new TreeMap<>();
            for (DataSetId process : SampleInventory.inventory().processes().keySet()) {
                openLca.uncertainties(process)
                        .forEach(uncertainty -> found.merge(uncertainty.distributionType, 1, Integer::sum));
            }
            assertThat(found)
                    .containsOnlyKeys(
                            UncertaintyType.LOG_NORMAL,
                            UncertaintyType.NORMAL,
                            UncertaintyType.TRIANGLE,
                            UncertaintyType.UNIFORM);
        }
    }

    @Test
    void openLcaCalculatesTheSameFromMineToMagnet() throws Exception {
        String path = "reecase/ree_on_uslci_v1.zip";
        Assumptions.assumeTrue(PublicData.find(path).isPresent(), "no public data at shared/lca/" + path);
        Inventory whole = PublicData.read(PublicData.require(path)).inventory();
        ImpactMethod method =
                PublicData.read(PublicData.require(PublicData.METHOD)).methods().get(0);
        fromMineToMagnet(whole, method);
        InventoryImport ef = new FactorTableReader(new DataSetId("ef31"), "EF 3.1", "JRC")
                .read(PublicData.require("cf/ef31_factors_nontox_global.csv"));
        MethodMapping mapping = MethodMapping.builder(whole, ef.methods().get(0))
                .flowList(ef.flowList())
                .build();
        assertThat(mapping.mapped()).hasSizeGreaterThan(250);
        fromMineToMagnet(whole, mapping.method());
    }

    private void fromMineToMagnet(Inventory whole, ImpactMethod method) throws Exception {
        Set<DataSetId> products = new LinkedHashSet<>();
        for (String line : Files.readAllLines(PublicData.require("reecase/expected.csv"))) {
            if (line.startsWith("PHYSICAL")) {
                products.add(new DataSetId(line.split(",", 3)[1]));
            }
        }
        FootprintModel complete = linkedAsOpenLca(whole, AllocationMethod.PHYSICAL, method);
        Part part = new Part(whole);
        products.forEach(
                product -> part.take(complete.calculateReference(product).orElseThrow()));
        Inventory inventory = part.inventory();
        ImpactMethod known = part.known(method);
        try (OpenLca openLca = new OpenLca()) {
            openLca.read(write(inventory, known).toFile());
            for (AllocationMethod allocation : List.of(AllocationMethod.PHYSICAL, AllocationMethod.ECONOMIC)) {
                FootprintModel model = linkedAsOpenLca(inventory, allocation, known);
                assertThat(differences(model, openLca, allocation, products)).isEmpty();
            }
        }
        assertThat(products).hasSize(8);
        assertThat(inventory.processes()).hasSizeGreaterThan(50);
    }

    private static FootprintModel linkedAsOpenLca(
            Inventory inventory, AllocationMethod allocation, ImpactMethod method) {
        return new FootprintModel(ProductSystem.of(inventory, plan(allocation), ProviderRule.ANY_PRODUCT), method);
    }

    private Path write(Inventory inventory, ImpactMethod method) throws Exception {
        Path archive = folder.resolve("package.zip");
        try (OutputStream out = Files.newOutputStream(archive)) {
            OlcaPackageWriter.write(inventory, List.of(method), out);
        }
        return archive;
    }

    private static AllocationPlan plan(AllocationMethod allocation) {
        return switch (allocation) {
            case PHYSICAL -> stored(StoredAllocation.Key.PHYSICAL);
            case ECONOMIC -> stored(StoredAllocation.Key.ECONOMIC);
            case CAUSAL -> stored(StoredAllocation.Key.CAUSAL);
            default -> AllocationPlan.of(NONE);
        };
    }

    private static AllocationPlan stored(StoredAllocation.Key key) {
        return AllocationPlan.of(new AllocationKey.AsStored(key)).orElse(NONE);
    }

    private static Set<String> differences(
            FootprintModel model, OpenLca openLca, AllocationMethod allocation, Collection<DataSetId> processes) {
        Set<String> different = new TreeSet<>();
        for (DataSetId process : processes) {
            Footprint ours = model.calculateReference(process).orElseThrow();
            Map<DataSetId, Double> theirs =
                    openLca.impacts(process, model.method().id(), allocation);
            model.method().categories().stream()
                    .filter(category -> !category.name().equals(BOTH_WAYS))
                    .forEach(category -> {
                        double expected = theirs.getOrDefault(category.id(), Double.NaN);
                        double found = ours.impact(category.id());
                        // What no factor characterises is 0 in openLCA and not known here.
                        boolean uncharacterised = Double.isNaN(found) && expected == 0;
                        if (!uncharacterised && !(Math.abs(found - expected) <= 1e-9 * Math.abs(expected))) {
                            different.add(allocation + " " + process + " " + category.name() + ": openLCA " + expected
                                    + ", here " + found);
                        }
                    });
        }
        return different;
    }
}
