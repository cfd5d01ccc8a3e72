package io.didymium.core.lca.system;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The allocation of one process to its products.
 *
 * @param shares the share of each product in the exchanges without causal shares
 * @param causal the shares of single exchanges, by number
 * @param replacements what co-products replace
 */
record Allocation(
        Map<DataSetId, BigDecimal> shares,
        Map<Integer, Map<DataSetId, BigDecimal>> causal,
        List<Replacement> replacements) {
    /** The share of an exchange that is allocated to a product. */
    double of(DataSetId product, Exchange exchange) {
        return causal.getOrDefault(exchange.number(), shares)
                .getOrDefault(product, BigDecimal.ZERO)
                .doubleValue();
    }

    /**
     * What a co-product replaces.
     *
     * @param main the main product, which is credited
     * @param product the co-product
     * @param column the column of the product replaced
     * @param amount the amount replaced, for one run of the process
     */
    record Replacement(DataSetId main, DataSetId product, int column, double amount) {}

    /** Finds the process that supplies a flow. */
    interface Providers {
        /** The column of the named provider, else of the only other one; empty if there is none or a choice. */
        Optional<Integer> columnOf(AllocationKey.Substitute substitute);
    }

    /** The outcome of applying a key to a process. */
    sealed interface Outcome {
        /** The key was applied. */
        record Applied(Allocation allocation) implements Outcome {}

        /** The key cannot be applied. */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Allocates a process to its products.
     *
     * @param products the amount of each product in reference units of its flow
     */
    static Outcome of(
            UnitProcess process,
            SortedMap<DataSetId, BigDecimal> products,
            AllocationKey key,
            Inventory inventory,
            Providers providers) {
        if (products.size() == 1) {
            return applied(Map.of(products.firstKey(), BigDecimal.ONE));
        }
        if (key instanceof AllocationKey.Unallocated) {
            Map<DataSetId, BigDecimal> full = new HashMap<>();
            products.keySet().forEach(product -> full.put(product, BigDecimal.ONE));
            return applied(full);
        }
        if (key instanceof AllocationKey.ByProperty byProperty) {
            return weighted(
                    products,
                    product -> measure(product, products, byProperty.property(), inventory),
                    byProperty.name());
        }
        if (key instanceof AllocationKey.ByRareEarthOxide oxide) {
            return weighted(
                    products,
                    product -> Optional.ofNullable(oxide.contents().get(product))
                            .map(MassFraction::value)
                            .flatMap(content -> measure(product, products, oxide.mass(), inventory)
                                    .map(content::multiply)),
                    "rare-earth oxide content");
        }
        if (key instanceof AllocationKey.ByPrice byPrice) {
            return weighted(
                    products,
                    product -> byPrice.prices()
                            .find(product.value())
                            .map(price -> price.multiply(products.getOrDefault(product, BigDecimal.ZERO))),
                    "price");
        }
        if (key instanceof AllocationKey.Fixed fixed) {
            return fixed(products, fixed.shares());
        }
        if (key instanceof AllocationKey.Substitution substitution) {
            return substituted(products, substitution, providers);
        }
        return stored(process, products, ((AllocationKey.AsStored) key).key());
    }

    private static Outcome substituted(
            SortedMap<DataSetId, BigDecimal> products, AllocationKey.Substitution key, Providers providers) {
        if (!products.containsKey(key.main())) {
            return new Outcome.Refused("it does not produce " + key.main());
        }
        List<Replacement> replacements = new ArrayList<>();
        for (Map.Entry<DataSetId, BigDecimal> product : products.entrySet()) {
            AllocationKey.Substitute substitute = key.replaced().get(product.getKey());
            if (product.getKey().equals(key.main())) {
                continue;
            }
            if (substitute == null) {
                return new Outcome.Refused("no substitute is given for " + product.getKey());
            }
            Optional<Integer> column = providers.columnOf(substitute);
            if (column.isEmpty()) {
                return new Outcome.Refused("no other process, or more than one, supplies " + substitute.flow()
                        + ", which " + product.getKey() + " replaces");
            }
            double amount = product.getValue().multiply(substitute.ratio()).doubleValue();
            replacements.add(new Replacement(key.main(), product.getKey(), column.get(), amount));
        }
        return new Outcome.Applied(new Allocation(Map.of(key.main(), BigDecimal.ONE), Map.of(), replacements));
    }

    private static Outcome applied(Map<DataSetId, BigDecimal> shares) {
        return new Outcome.Applied(new Allocation(shares, Map.of(), List.of()));
    }

    private interface Weight {
        Optional<BigDecimal> of(DataSetId product);
    }

    private static Outcome weighted(SortedMap<DataSetId, BigDecimal> products, Weight weight, String name) {
        SortedMap<DataSetId, BigDecimal> weights = new TreeMap<>();
        for (DataSetId product : products.keySet()) {
            Optional<BigDecimal> found = weight.of(product);
            if (found.isEmpty()) {
                return new Outcome.Refused("no " + name + " of product " + product);
            }
            weights.put(product, found.get());
        }
        if (weights.values().stream().allMatch(each -> each.signum() == 0)
                || weights.values().stream().anyMatch(each -> each.signum() < 0)) {
            return new Outcome.Refused("weights by " + name + " must be positive");
        }
        return applied(Shares.inProportion(weights).parts());
    }

    private static Optional<BigDecimal> measure(
            DataSetId product, SortedMap<DataSetId, BigDecimal> products, DataSetId property, Inventory inventory) {
        return inventory
                .findFlow(product)
                .map(InventoryFlow::measures)
                .flatMap(measures -> Optional.ofNullable(measures.factors().get(property)))
                .map(factor -> factor.multiply(products.getOrDefault(product, BigDecimal.ZERO)));
    }

    private static Outcome fixed(SortedMap<DataSetId, BigDecimal> products, Shares<DataSetId> shares) {
        Set<DataSetId> strangers = new TreeSet<>(shares.parts().keySet());
        strangers.removeAll(products.keySet());
        return strangers.isEmpty()
                ? applied(shares.parts())
                : new Outcome.Refused("shares are given for what is not a product: " + strangers);
    }

    private static Outcome stored(
            UnitProcess process, SortedMap<DataSetId, BigDecimal> products, StoredAllocation.Key key) {
        SortedMap<DataSetId, BigDecimal> general = new TreeMap<>();
        Table<Integer, DataSetId, BigDecimal> causal = HashBasedTable.create();
        for (StoredAllocation.Factor factor : process.allocation().factors()) {
            if (factor.key() == key && products.containsKey(factor.product())) {
                BigDecimal before = factor.exchange().isEmpty()
                        ? general.put(factor.product(), factor.value())
                        : causal.put(factor.exchange().getAsInt(), factor.product(), factor.value());
                if (before != null && before.compareTo(factor.value()) != 0) {
                    return new Outcome.Refused("stored factors of " + factor.product() + " contradict one another: "
                            + before.toPlainString() + " and " + factor.value().toPlainString());
                }
            }
        }
        if (!general.isEmpty()) {
            for (Map.Entry<Integer, Map<DataSetId, BigDecimal>> row :
                    causal.rowMap().entrySet()) {
                if (!sumsToOne(row.getValue())) {
                    return new Outcome.Refused("factors of exchange " + row.getKey() + " do not sum to 1");
                }
            }
            if (!sumsToOne(general)) {
                return new Outcome.Refused("stored factors sum to "
                        + general.values().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .toPlainString());
            }
            return new Outcome.Applied(
                    new Allocation(Shares.inProportion(general).parts(), causal.rowMap(), List.of()));
        }
        if (key == StoredAllocation.Key.CAUSAL && !causal.isEmpty()) {
            return causalOnly(process, products, causal.rowMap());
        }
        return new Outcome.Refused("no factors are stored");
    }

    private static Outcome causalOnly(
            UnitProcess process,
            SortedMap<DataSetId, BigDecimal> products,
            Map<Integer, Map<DataSetId, BigDecimal>> causal) {
        for (Exchange exchange : process.exchanges()) {
            boolean isProduct = products.containsKey(exchange.flow()) && !exchange.isInput();
            Map<DataSetId, BigDecimal> factors = causal.get(exchange.number());
            if (!isProduct && (factors == null || !sumsToOne(factors))) {
                return new Outcome.Refused("factors of exchange " + exchange.number() + " do not sum to 1");
            }
        }
        return new Outcome.Applied(new Allocation(Map.of(), causal, List.of()));
    }

    /** Stored factors are rounded doubles; the rounding difference is distributed in proportion. */
    private static boolean sumsToOne(Map<DataSetId, BigDecimal> factors) {
        BigDecimal sum = factors.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("1e-6")) <= 0
                && factors.values().stream().allMatch(factor -> factor.signum() >= 0);
    }

    /** The exchanges of products, or of wastes treated, whose amount is unknown in the reference unit of the flow. */
    static List<Exchange> unquantified(UnitProcess process, Inventory inventory) {
        return process.exchanges().stream()
                .filter(exchange -> inventory
                        .findFlow(exchange.flow())
                        .filter(flow -> Role.of(flow.type(), exchange) == Role.PROVIDED)
                        .filter(flow -> inventory
                                .inReferenceUnits(flow.id(), exchange.amount())
                                .isEmpty())
                        .isPresent())
                .toList();
    }

    /** The amount of each product that a process supplies or waste that it treats, in reference units. */
    static SortedMap<DataSetId, BigDecimal> products(UnitProcess process, Inventory inventory) {
        SortedMap<DataSetId, BigDecimal> products = new TreeMap<>();
        for (Exchange exchange : process.exchanges()) {
            Role role = inventory
                    .findFlow(exchange.flow())
                    .map(flow -> Role.of(flow.type(), exchange))
                    .orElse(Role.ELEMENTARY);
            if (role == Role.PROVIDED) {
                Amount amount = exchange.amount();
                inventory
                        .inReferenceUnits(exchange.flow(), amount)
                        .filter(converted -> converted.signum() != 0)
                        .ifPresent(converted -> products.merge(exchange.flow(), converted, BigDecimal::add));
            }
        }
        return products;
    }
}
