/**
 * Life cycle inventories: unit processes with their inputs and outputs, the flows, units and sources they refer to.
 *
 * <p>Start at {@link io.didymium.core.lca.inventory.UnitProcess}, and at
 * {@link io.didymium.core.lca.inventory.Inventory}, a set of data sets that refer to one another.
 *
 * @since 0.1
 */
package io.didymium.core.lca.inventory;
