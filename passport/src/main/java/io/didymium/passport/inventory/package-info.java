/**
 * Inventories and methods as evidence: the digests by which a footprint claim names what it was calculated with. Start at
 * {@link io.didymium.passport.inventory.InventoryDigest}.
 */
@NullMarked
package io.didymium.passport.inventory;

import org.jspecify.annotations.NullMarked;
