package io.didymium.bench.footprint;

import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A small inventory with one of everything: a joint separation, a loop of acid, waste and its treatment, a product that is
 * avoided, two makers of one product, units and properties to convert.
 */
final class SampleInventory {
    private static final DataSetId MASS = id("mass");
    private static final DataSetId ENERGY = id("energy");
    private static final DataSetId KG = id("kg");
    private static final DataSetId GRAM = id("g");
    private static final DataSetId MEGAJOULE = id("MJ");
    private static final DataSetId HOUR = id("kWh");

    private final List<DataSet> dataSets = new ArrayList<>();

    private SampleInventory() {}

    static DataSetId id(String name) {
        return new DataSetId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    static ImpactMethod method() {
        ImpactFactor perGram = ImpactFactor.builder(new FactorTarget.OneFlow(id("methane")), new BigDecimal("0.0298"))
                .basis(new ImpactFactor.Basis(GRAM, MASS))
                .build();
        ImpactFactor perKilogram = ImpactFactor.of(new FactorTarget.OneFlow(id("carbon dioxide")), BigDecimal.ONE);
        ImpactFactor ofOre = ImpactFactor.of(new FactorTarget.OneFlow(id("ore")), new BigDecimal("7"));
        return new ImpactMethod(
                id("method"),
                "Method",
                "A test",
                List.of(
                        ImpactCategory.of(id("climate"), "Climate", "kg CO2 eq", List.of(perKilogram, perGram)),
                        ImpactCategory.of(id("resources"), "Resources", "kg Si eq", List.of(ofOre))));
    }

    static Inventory inventory() {
        SampleInventory sample = new SampleInventory();
        sample.nouns();
        sample.add(
                "separation",
                shares(),
                out("neodymium oxide", "1", KG).build(),
                out("cerium oxide", "2500", GRAM).build(),
                in("acid", "3.5", KG).from("acid plant").build(),
                in("electricity", "2", HOUR)
                        .uncertain(new Uncertainty.LogNormal(new BigDecimal("2"), new BigDecimal("1.1")))
                        .build(),
                in("ore", "12", KG).build(),
                out("slag", "4", KG).build(),
                out("carbon dioxide", "0.75", KG)
                        .uncertain(new Uncertainty.Normal(new BigDecimal("0.75"), new BigDecimal("0.1")))
                        .build());
        sample.add(
                "acid plant",
                StoredAllocation.NONE,
                out("acid", "1", KG).build(),
                in("electricity", "1.8", MEGAJOULE).build(),
                in("neodymium oxide", "1E-3", KG).build(),
                out("methane", "5", GRAM)
                        .uncertain(new Uncertainty.Uniform(new BigDecimal("4"), new BigDecimal("6")))
                        .build());
        sample.add(
                "other acid plant",
                StoredAllocation.NONE,
                out("acid", "1", KG).build(),
                out("carbon dioxide", "99", KG).build());
        sample.add(
                "power station",
                StoredAllocation.NONE,
                out("electricity", "3.6", MEGAJOULE).build(),
                in("acid", "0.01", KG).from("acid plant").build(),
                out("carbon dioxide", "0.4", KG)
                        .uncertain(new Uncertainty.Triangle(
                                new BigDecimal("0.3"), new BigDecimal("0.4"), new BigDecimal("0.6")))
                        .build());
        sample.add(
                "treatment of slag",
                StoredAllocation.NONE,
                in("slag", "1", KG).build(),
                in("gravel", "0.5", KG).avoided().build(),
                out("carbon dioxide", "0.02", KG).build());
        sample.add(
                "gravel pit",
                StoredAllocation.NONE,
                out("gravel", "1000", KG).build(),
                out("carbon dioxide", "6", KG).build());
        return new Inventory(sample.dataSets);
    }

    private void nouns() {
        dataSets.add(new UnitGroup(
                id("units of mass"),
                "Units of mass",
                KG,
                List.of(new Unit(KG, "kg", BigDecimal.ONE), new Unit(GRAM, "g", new BigDecimal("0.001")))));
        dataSets.add(new UnitGroup(
                id("units of energy"),
                "Units of energy",
                MEGAJOULE,
                List.of(new Unit(MEGAJOULE, "MJ", BigDecimal.ONE), new Unit(HOUR, "kWh", new BigDecimal("3.6")))));
        dataSets.add(new FlowProperty(MASS, "Mass", id("units of mass")));
        dataSets.add(new FlowProperty(ENERGY, "Energy", id("units of energy")));
        dataSets.add(new Region(id("no"), "Norway", "NO"));
        dataSets.add(Publication.builder(id("paper"), "A paper")
                .citation("A citation")
                .year(2014)
                .build());
        flows(FlowType.PRODUCT, "", MASS, "neodymium oxide", "cerium oxide", "acid", "gravel");
        flows(FlowType.PRODUCT, "", ENERGY, "electricity");
        flows(FlowType.WASTE, "", MASS, "slag");
        flows(FlowType.ELEMENTARY, "air/low", MASS, "carbon dioxide", "methane");
        flows(FlowType.ELEMENTARY, "resource/ground", MASS, "ore");
    }

    private void flows(FlowType type, String compartment, DataSetId property, String... names) {
        for (String name : names) {
            dataSets.add(InventoryFlow.builder(id(name), name, type, InventoryFlow.Measures.in(property))
                    .compartment(compartment)
                    .build());
        }
    }

    /** By mass, by value, and by the cause of each exchange. */
    private static StoredAllocation shares() {
        List<StoredAllocation.Factor> factors = new ArrayList<>();
        share(factors, StoredAllocation.Key.PHYSICAL, "0.3", "0.7", OptionalInt.empty());
        share(factors, StoredAllocation.Key.ECONOMIC, "0.9", "0.1", OptionalInt.empty());
        for (int exchange = 3; exchange <= 7; exchange++) {
            share(
                    factors,
                    StoredAllocation.Key.CAUSAL,
                    "0." + exchange,
                    "0." + (10 - exchange),
                    OptionalInt.of(exchange));
        }
        return StoredAllocation.builder()
                .standard(StoredAllocation.Key.PHYSICAL)
                .factors(factors)
                .build();
    }

    private static void share(
            List<StoredAllocation.Factor> to, StoredAllocation.Key key, String first, String second, OptionalInt of) {
        to.add(new StoredAllocation.Factor(key, id("neodymium oxide"), of, new BigDecimal(first)));
        to.add(new StoredAllocation.Factor(key, id("cerium oxide"), of, new BigDecimal(second)));
    }

    private void add(String name, StoredAllocation allocation, Exchange... exchanges) {
        List<Exchange> numbered = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            numbered.add(exchange.toBuilder().number(numbered.size() + 1).build());
        }
        Coverage coverage = Coverage.builder()
                .from(LocalDate.of(2020, 1, 1))
                .until(LocalDate.of(2024, 12, 31))
                .region(id("no"))
                .description("Norway")
                .build();
        dataSets.add(UnitProcess.builder(id(name), name)
                .version("00.00.001")
                .origin(new UnitProcess.Origin(coverage, List.of(id("paper")), "A test"))
                .exchanges(numbered)
                .reference(1)
                .allocation(allocation)
                .build());
    }

    private static Draft in(String flow, String amount, DataSetId unit) {
        return new Draft(Direction.INPUT, flow, amount, unit);
    }

    private static Draft out(String flow, String amount, DataSetId unit) {
        return new Draft(Direction.OUTPUT, flow, amount, unit);
    }

    /** An exchange being put together. */
    private static final class Draft {
        private final Direction direction;
        private final DataSetId flow;
        private final Amount amount;
        private Optional<DataSetId> provider = Optional.empty();
        private boolean avoided;
        private Optional<Uncertainty> uncertainty = Optional.empty();

        Draft(Direction direction, String flow, String amount, DataSetId unit) {
            this.direction = direction;
            this.flow = id(flow);
            boolean isMass = unit.equals(KG) || unit.equals(GRAM);
            this.amount = new Amount(new BigDecimal(amount), unit, isMass ? MASS : ENERGY);
        }

        Draft from(String process) {
            provider = Optional.of(id(process));
            return this;
        }

        Draft avoided() {
            avoided = true;
            return this;
        }

        Draft uncertain(Uncertainty stated) {
            uncertainty = Optional.of(stated);
            return this;
        }

        Exchange build() {
            Provenance provenance = Provenance.builder(Provenance.Origin.SECONDARY)
                    .uncertainty(uncertainty.orElse(null))
                    .quality("(1;2;3;4;5)")
                    .build();
            return Exchange.builder(1, direction, flow, amount)
                    .provider(provider.orElse(null))
                    .avoided(avoided)
                    .provenance(provenance)
                    .build();
        }
    }
}
