/**
 * What is wrong or unlikely in an inventory or in what is recorded of batches, found before anyone calculates with it: start
 * at {@link io.didymium.core.lca.lint.InventoryLint} and {@link io.didymium.core.lca.lint.ChainLint}.
 */
package io.didymium.core.lca.lint;
