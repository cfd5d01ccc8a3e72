package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;

/**
 * What a footprint is credited for, because something made beside it replaces something else.
 *
 * @param at the making that is credited
 * @param product what replaces: the product made beside it, or the flow that the source of the data calls avoided
 * @param replaced the making that is spared
 * @param amount how much is spared, in reference units of its flow; negative where a substitute is made after all
 */
public record Credit(ProductFlow at, DataSetId product, ProductFlow replaced, double amount) {
    /** @throws NullPointerException if a component is null */
    public Credit {
        requireNonNull(at, "at");
        requireNonNull(product, "product");
        requireNonNull(replaced, "replaced");
    }
}
