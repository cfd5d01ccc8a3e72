/**
 * What is wrong or unlikely in an inventory, found before anyone calculates with it: start at
 * {@link io.didymium.core.lint.InventoryLint}.
 */
package io.didymium.core.lint;
