package io.didymium.core.lca.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.StoredAllocation.Factor;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A process of three products with damaged allocation factors: each product has its exact impact, or none is known. */
class DamagedAllocationProperties {
    private static final List<String> PRODUCTS = List.of("a", "b", "c");
    private static final DataSetId CLIMATE = new DataSetId("climate");
    private static final int GAS = 4;

    /** What is done to the factors. */
    private enum Damage {
        NONE,
        LOST,
        REPEATED,
        CONTRADICTED,
        CHANGED,
        OF_A_STRANGER,
        OF_ONE_EXCHANGE,
        CONTRADICTED_AND_BALANCED;

        List<Factor> applyTo(List<Factor> factors, int at, BigDecimal by) {
            Factor hit = factors.get(at);
            Factor other = factors.get((at + 1) % factors.size());
            List<Factor> changed = new ArrayList<>(factors);
            switch (this) {
                case NONE -> {}
                case LOST -> changed.remove(at);
                case REPEATED -> changed.add(hit);
                case CONTRADICTED -> changed.add(with(hit, hit.value().add(by)));
                case CHANGED -> changed.set(at, with(hit, hit.value().add(by)));
                case OF_A_STRANGER -> changed.add(Factor.of(hit.key(), new DataSetId("d"), by));
                case OF_ONE_EXCHANGE -> changed.add(Factor.ofExchange(hit.key(), hit.product(), GAS, by));
                default -> {
                    // The last of each together sum to one.
                    changed.add(with(hit, hit.value().add(by)));
                    changed.add(with(other, other.value().subtract(by)));
                }
            }
            return changed;
        }

        private static Factor with(Factor factor, BigDecimal value) {
            return Factor.of(factor.key(), factor.product(), value);
        }
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Arbitraries.of(Damage.values());
    }

    @Property(tries = 300)
    void eachImpactIsExactOrUnknown(
            @ForAll @IntRange(min = 1, max = 49) int first,
            @ForAll @IntRange(min = 1, max = 49) int second,
            @ForAll("damages") Damage damage,
            @ForAll @IntRange(max = 2) int at,
            @ForAll @IntRange(min = 1, max = 99) int by) {
        List<Integer> shares = List.of(first, second, 100 - first - second);
        List<Factor> factors = new ArrayList<>();
        for (int i = 0; i < PRODUCTS.size(); i++) {
            factors.add(Factor.of(
                    StoredAllocation.Key.PHYSICAL,
                    new DataSetId(PRODUCTS.get(i)),
                    BigDecimal.valueOf(shares.get(i), 2)));
        }
        FootprintModel model = model(damage.applyTo(factors, at, BigDecimal.valueOf(by, 2)));
        for (int i = 0; i < PRODUCTS.size(); i++) {
            ProductFlow product = new ProductFlow(new DataSetId("plant"), new DataSetId(PRODUCTS.get(i)));
            double found = model.calculate(product, 1).impact(CLIMATE);
            boolean mustBeKnown = damage == Damage.NONE || damage == Damage.REPEATED || damage == Damage.OF_A_STRANGER;
            if (mustBeKnown || !Double.isNaN(found)) {
                assertThat(found).as("%s of %s", damage, product).isCloseTo(shares.get(i) / 10.0, within(1e-9));
            }
        }
    }

    private static FootprintModel model(List<Factor> factors) {
        StoredAllocation stored = StoredAllocation.builder().factors(factors).build();
        TestInventory inventory = new TestInventory()
                .products(PRODUCTS.toArray(String[]::new))
                .nature("air", "gas")
                .process("plant", stored, "out a 1", "out b 1", "out c 1", "out gas 10");
        ImpactFactor factor = ImpactFactor.of(new FactorTarget.OneFlow(new DataSetId("gas")), BigDecimal.ONE);
        ImpactMethod method = new ImpactMethod(
                new DataSetId("m"), "m", "a test", List.of(ImpactCategory.of(CLIMATE, "c", "kg", List.of(factor))));
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.PHYSICAL));
        return new FootprintModel(ProductSystem.of(inventory.build(), plan), method);
    }
}
