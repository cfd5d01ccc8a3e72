package io.didymium.passport.claim;

import io.didymium.core.id.BatchId;
import io.didymium.core.regulation.product.ProductInformation;

/**
 * What a passport states about the magnets in each piece of a batch of like products.
 *
 * @param information the statement about one piece; its product identifier is that of the batch
 * @param pieces how many pieces the batch is
 */
public record ProductStatement(ProductInformation information, long pieces) {
    /** @throws IllegalArgumentException if no product is named or there is no piece */
    public ProductStatement {
        if (information.product().isEmpty()) {
            throw new IllegalArgumentException("magnet information must name the product");
        }
        if (pieces < 1) {
            throw new IllegalArgumentException("pieces must be at least one: " + pieces);
        }
    }

    /** The batch of such products. */
    public BatchId batch() {
        return information.product().orElseThrow();
    }
}
