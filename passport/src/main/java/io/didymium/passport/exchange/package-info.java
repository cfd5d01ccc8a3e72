/**
 * Inventories, methods and footprints in the formats of other tools.
 *
 * <p>Start at {@link io.didymium.passport.exchange.OlcaPackageReader} and at
 * {@link io.didymium.passport.exchange.InventoryImport}, which is what every reader gives. A data set that cannot be read is
 * reported and left out; the rest is read.
 */
@NullMarked
package io.didymium.passport.exchange;

import org.jspecify.annotations.NullMarked;
