/**
 * Data sets of several sources as one collection, in which nothing is chosen silently: start at
 * {@link io.didymium.core.lca.inventory.merge.MergedDataSets}.
 *
 * @since 0.1
 */
package io.didymium.core.lca.inventory.merge;
