/**
 * Plausibility checks of inventories and of recorded steps, before anyone calculates with them: start at
 * {@link io.didymium.core.lca.lint.InventoryLint} and {@link io.didymium.core.lca.lint.ChainLint}.
 *
 * @since 0.1
 */
package io.didymium.core.lca.lint;
