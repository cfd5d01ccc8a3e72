/**
 * Inventories and impact methods in the formats of other tools, one sub-package for each format.
 *
 * <p>Start at {@link io.didymium.core.lca.format.InventoryImport}, which every reader returns. A data set that cannot be read
 * is reported and left out; the rest is read.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.format;

import org.jspecify.annotations.NullMarked;
