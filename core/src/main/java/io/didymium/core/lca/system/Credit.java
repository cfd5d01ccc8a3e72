package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;

/**
 * A credit of a footprint: a co-product replaces the product of another process.
 *
 * @param at the product flow that is credited
 * @param product the co-product, or the flow that the data set calls avoided
 * @param replaced the product flow replaced
 * @param amount the amount replaced, in reference units of the flow; negative where more of it is produced
 */
public record Credit(ProductFlow at, DataSetId product, ProductFlow replaced, double amount) {
    /** @throws NullPointerException if a component is null */
    public Credit {
        requireNonNull(at, "at");
        requireNonNull(product, "product");
        requireNonNull(replaced, "replaced");
    }
}
