package io.didymium.core.lca.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A chain of processes p0, p1, ...: each makes f0, f1, ..., uses products of later ones, and emits gas and dust. */
record ProcessChain(List<List<Integer>> amounts, List<Integer> gas, List<Integer> dust) {
    static Arbitrary<ProcessChain> any() {
        return Arbitraries.integers().between(1, 4).flatMap(size -> {
            Arbitrary<List<Integer>> numbers =
                    Arbitraries.integers().between(0, 30).list().ofSize(size);
            return numbers.list()
                    .ofSize(size)
                    .flatMap(amounts ->
                            numbers.flatMap(gas -> numbers.map(dust -> new ProcessChain(amounts, gas, dust))));
        });
    }

    int size() {
        return gas.size();
    }

    /** How many tenths of a kilogram of the product of another process each kilogram needs. */
    BigDecimal needed(int product, int supplier) {
        return BigDecimal.valueOf(amounts.get(product).get(supplier), 1);
    }

    /** The exact impact of a kilogram of a product. */
    BigDecimal impact(int product, List<Integer> emissions) {
        BigDecimal sum = BigDecimal.valueOf(emissions.get(product));
        for (int supplier = product + 1; supplier < size(); supplier++) {
            sum = sum.add(needed(product, supplier).multiply(impact(supplier, emissions)));
        }
        return sum;
    }

    /** Whether all that was read is exact, and nothing is marked. */
    void requireExact(InventoryImport read, ProviderRule rule) {
        Results results = new Results(read, rule);
        for (int product = 0; product < size(); product++) {
            List<ProductFlow> flows = results.productsOf(product);
            assertThat(flows).hasSize(1);
            for (String flow : List.of("gas", "dust")) {
                assertThat(results.isExact(flows.get(0), product, flow)).isTrue();
                assertThat(results.isMarked(flows.get(0))).isFalse();
            }
        }
    }

    /**
     * Whether each result that is printed is exact, or marked: as not known, or as one that lacks something, by a finding at a
     * place that is damaged.
     */
    void requireExactOrMarked(InventoryImport read, ProviderRule rule, Set<String> places) {
        Results results = new Results(read, rule);
        for (int product = 0; product < size(); product++) {
            List<ProductFlow> flows = results.productsOf(product);
            if (flows.isEmpty()) {
                assertThat(results.isNamed(results.findings(), places))
                        .as("p%s is lost without a finding at %s: %s", product, places, results.findings())
                        .isTrue();
            }
            for (ProductFlow flow : flows) {
                for (String emitted : List.of("gas", "dust")) {
                    results.requireExactOrMarked(flow, product, emitted, places);
                }
            }
        }
    }

    /** The results of one inventory. */
    private final class Results {
        private final InventoryImport read;
        private final ProductSystem system;
        private final FootprintModel model;

        Results(InventoryImport read, ProviderRule rule) {
            this.read = read;
            AllocationPlan plan = AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.PHYSICAL));
            system = ProductSystem.of(read.inventory(), plan, rule);
            model = new FootprintModel(
                    system,
                    new ImpactMethod(
                            new DataSetId("m"), "method", "a test", List.of(category("gas"), category("dust"))));
        }

        /** A factor for the flow of a name in kg, which is all that the undamaged inventory has. */
        private ImpactCategory category(String name) {
            List<ImpactFactor> factors = read.inventory().flows().values().stream()
                    .filter(flow -> flow.name().equals(name) && flow.type() == FlowType.ELEMENTARY)
                    .map(InventoryFlow::id)
                    .map(id -> ImpactFactor.of(new FactorTarget.OneFlow(id, "kg"), BigDecimal.ONE))
                    .toList();
            return ImpactCategory.of(new DataSetId(name + "-category"), name, "points", factors);
        }

        /** What is supplied under the name of a product, in kg or an unknown unit. */
        List<ProductFlow> productsOf(int product) {
            return system.productFlows().stream()
                    .filter(each -> read.inventory()
                            .findFlow(each.flow())
                            .filter(flow -> flow.name().equals("f" + product)
                                    || flow.name().equals("p" + product))
                            .isPresent())
                    .filter(each -> read.inventory()
                            .referenceUnit(each.flow())
                            .map(Unit::name)
                            .filter(unit -> !unit.equals("kg"))
                            .isEmpty())
                    .toList();
        }

        List<Finding> findings() {
            return Stream.concat(read.findings().stream(), system.findings().stream())
                    .toList();
        }

        boolean isExact(ProductFlow flow, int product, String emitted) {
            double exact = exact(product, emitted);
            return Math.abs(found(flow, emitted) - exact) <= 1e-9 * Math.abs(exact);
        }

        private double exact(int product, String emitted) {
            return impact(product, emitted.equals("gas") ? gas : dust).doubleValue();
        }

        private double found(ProductFlow flow, String emitted) {
            return model.calculate(flow, 1).impact(new DataSetId(emitted + "-category"));
        }

        boolean isMarked(ProductFlow flow) {
            Footprint footprint = model.calculate(flow, 1);
            return !footprint.cutOffs().isEmpty()
                    || !footprint.uncharacterised().isEmpty();
        }

        boolean isNamed(List<Finding> findings, Set<String> places) {
            return findings.stream().anyMatch(finding -> {
                List<String> texts = new ArrayList<>(finding.arguments().values());
                texts.add(finding.location().subject());
                read.inventory().processes().values().stream()
                        .filter(process -> texts.contains(process.id().value()))
                        .forEach(process -> texts.add(process.name()));
                return places.stream().anyMatch(place -> texts.stream().anyMatch(text -> text.contains(place)));
            });
        }

        void requireExactOrMarked(ProductFlow flow, int product, String emitted, Set<String> places) {
            double found = found(flow, emitted);
            if (!isExact(flow, product, emitted) && !Double.isNaN(found)) {
                String what = flow + ", " + emitted + ": " + exact(product, emitted) + " expected, found " + found
                        + " by " + places;
                assertThat(isMarked(flow)).as(what).isTrue();
                List<Finding> all = new ArrayList<>(findings());
                all.addAll(model.calculate(flow, 1).findings());
                boolean lacksFactor =
                        !model.calculate(flow, 1).uncharacterised().isEmpty();
                assertThat(lacksFactor || isNamed(all, places))
                        .as("%s, without a finding at %s: %s", what, places, all)
                        .isTrue();
            }
            Double each = model.perUnit(new DataSetId(emitted + "-category")).get(flow);
            assertThat(Double.isNaN(found) ? Double.isNaN(each) : Math.abs(each - found) <= 1e-9 * Math.abs(found))
                    .isTrue();
        }
    }
}
