package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProviderRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the factor of an activity comes from: a product of a process in an inventory, assessed by a method. Who has inventory and
 * method can calculate the factor again; who has not can compare their digests with those of the ones expected.
 *
 * @param supplied the product and the process that supplies it
 * @param inventory the digest of the inventory, as the caller writes digests
 * @param method the digest of the method
 * @param allocation how processes with several products are allocated: one of {@link #ALLOCATIONS}
 * @param providers how exchanges without a provider are linked
 */
public record FactorBackground(
        ProductFlow supplied, String inventory, String method, String allocation, ProviderRule providers) {
    private static final String STORED = "stored-";

    /** The words for allocations that need nothing beside the inventory. */
    public static final List<String> ALLOCATIONS =
            List.of("none", "mass", "stored-physical", "stored-economic", "stored-causal");

    /** @throws IllegalArgumentException if a text is blank or the allocation is none of {@link #ALLOCATIONS} */
    public FactorBackground {
        requireNonNull(supplied, "supplied");
        Text.require(inventory, "digest of an inventory");
        Text.require(method, "digest of a method");
        requireNonNull(providers, "providers");
        requireWord(allocation);
    }

    private static void requireWord(String allocation) {
        if (!ALLOCATIONS.contains(allocation)) {
            throw new IllegalArgumentException(
                    "allocation must be one of " + String.join(", ", ALLOCATIONS) + ": '" + allocation + "'");
        }
    }

    /**
     * The plan of an allocation for an inventory; empty if it is by mass, and the inventory has no such property, or several.
     *
     * @throws IllegalArgumentException if the allocation is none of {@link #ALLOCATIONS}
     */
    public static Optional<AllocationPlan> plan(String allocation, Inventory of) {
        requireWord(allocation);
        if (allocation.equals("none")) {
            return Optional.of(AllocationPlan.of(new AllocationKey.Unallocated("as the factor states")));
        }
        if (allocation.equals("mass")) {
            List<FlowProperty> mass = of.properties().values().stream()
                    .filter(property -> property.name().strip().equalsIgnoreCase("mass"))
                    .toList();
            return mass.size() == 1
                    ? Optional.of(AllocationPlan.of(
                            new AllocationKey.ByProperty(mass.get(0).id(), "mass")))
                    : Optional.empty();
        }
        String key = allocation.substring(STORED.length()).toUpperCase(Locale.ROOT);
        return Optional.of(AllocationPlan.of(new AllocationKey.AsStored(StoredAllocation.Key.valueOf(key))));
    }

    /** Starts a builder, without allocation and with reference products as providers. */
    public static Builder builder(ProductFlow supplied, String inventory, String method) {
        return new Builder(supplied, inventory, method);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(supplied, inventory, method).allocation(allocation).providers(providers);
    }

    /** Gathers the parts of a {@link FactorBackground}; each method sets the part of its name. */
    public static final class Builder {
        private final ProductFlow supplied;
        private final String inventory;
        private final String method;
        private String allocation = "none";
        private ProviderRule providers = ProviderRule.REFERENCE_PRODUCTS;

        private Builder(ProductFlow supplied, String inventory, String method) {
            this.supplied = supplied;
            this.inventory = inventory;
            this.method = method;
        }

        public Builder allocation(String allocation) {
            this.allocation = allocation;
            return this;
        }

        public Builder providers(ProviderRule providers) {
            this.providers = providers;
            return this;
        }

        /** The value, checked as by the constructor. */
        public FactorBackground build() {
            return new FactorBackground(supplied, inventory, method, allocation, providers);
        }
    }
}
