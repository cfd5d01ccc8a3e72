/**
 * Inventories and methods as evidence: the digests by which a footprint claim names what it was calculated with. Start at
 * {@link io.didymium.passport.inventory.InventoryDigest}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.inventory;

import org.jspecify.annotations.NullMarked;
