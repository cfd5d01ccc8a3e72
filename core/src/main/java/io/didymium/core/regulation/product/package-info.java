/**
 * What is stated about products with magnets: group, purpose, each magnet, how to remove it, and who is responsible. Start at
 * {@link io.didymium.core.regulation.product.ProductInformation}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.regulation.product;

import org.jspecify.annotations.NullMarked;
