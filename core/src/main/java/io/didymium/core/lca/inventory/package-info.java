/**
 * Life cycle inventories: what processes take in and give off per amount of what they make.
 *
 * <p>Start at {@link io.didymium.core.lca.inventory.UnitProcess}, one process and its exchanges, and at
 * {@link io.didymium.core.lca.inventory.Inventory}, a body of data sets that refer to one another.
 */
package io.didymium.core.lca.inventory;
