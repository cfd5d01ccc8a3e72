package io.didymium.core.testing;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small inventories, written as exchanges such as {@code "out p 1"} or {@code "in f 0.5 from q"}. */
public final class TestInventory {
    public static final DataSetId MASS = new DataSetId("mass");
    public static final DataSetId KG = new DataSetId("kg");
    public static final DataSetId GRAM = new DataSetId("g");

    private final Map<DataSetId, DataSet> dataSets = new LinkedHashMap<>();

    public TestInventory() {
        put(new UnitGroup(
                new DataSetId("units-of-mass"),
                "Units of mass",
                KG,
                List.of(new Unit(KG, "kg", BigDecimal.ONE), new Unit(GRAM, "g", new BigDecimal("0.001")))));
        put(new FlowProperty(MASS, "Mass", new DataSetId("units-of-mass")));
    }

    public TestInventory products(String... ids) {
        return flows(FlowType.PRODUCT, "", ids);
    }

    public TestInventory wastes(String... ids) {
        return flows(FlowType.WASTE, "", ids);
    }

    public TestInventory nature(String compartment, String... ids) {
        return flows(FlowType.ELEMENTARY, compartment, ids);
    }

    public TestInventory put(DataSet dataSet) {
        dataSets.put(dataSet.id(), dataSet);
        return this;
    }

    public TestInventory process(String id, String... exchanges) {
        return process(id, StoredAllocation.NONE, exchanges);
    }

    public TestInventory process(String id, StoredAllocation allocation, String... exchanges) {
        List<Exchange> read = new ArrayList<>();
        for (String exchange : exchanges) {
            read.add(exchange(read.size() + 1, exchange.split(" ", -1)));
        }
        return put(UnitProcess.builder(new DataSetId(id), id)
                .exchanges(read)
                .reference(1)
                .allocation(allocation)
                .build());
    }

    public Inventory build() {
        return new Inventory(dataSets.values());
    }

    private static Exchange exchange(int number, String[] words) {
        List<String> rest = List.of(words).subList(3, words.length);
        Optional<DataSetId> provider = after("from", rest).map(DataSetId::new);
        return Exchange.builder(
                        number,
                        words[0].equals("in") ? Direction.INPUT : Direction.OUTPUT,
                        new DataSetId(words[1]),
                        new Amount(new BigDecimal(words[2]), rest.contains("g") ? GRAM : KG, MASS))
                .provider(provider.orElse(null))
                .avoided(rest.contains("avoided"))
                .provenance(provenance(new BigDecimal(words[2]), rest))
                .build();
    }

    /** A geometric deviation stands behind {@code gsd}, scores of quality behind {@code scores}. */
    private static Provenance provenance(BigDecimal amount, List<String> words) {
        Optional<Uncertainty> uncertainty =
                after("gsd", words).map(deviation -> new Uncertainty.LogNormal(amount, new BigDecimal(deviation)));
        return Provenance.builder(words.contains("measured") ? Provenance.Origin.PRIMARY : Provenance.Origin.SECONDARY)
                .uncertainty(uncertainty.orElse(null))
                .quality(after("scores", words).orElse(null))
                .build();
    }

    private static Optional<String> after(String word, List<String> words) {
        int at = words.indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private TestInventory flows(FlowType type, String compartment, String... ids) {
        for (String id : ids) {
            put(InventoryFlow.builder(new DataSetId(id), id, type, InventoryFlow.Measures.in(MASS))
                    .compartment(compartment)
                    .build());
        }
        return this;
    }
}
