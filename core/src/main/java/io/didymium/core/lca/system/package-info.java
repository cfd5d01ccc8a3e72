/**
 * Product systems and their footprints.
 *
 * <p>Start at {@link io.didymium.core.lca.system.ProductSystem}, linked unit processes, and at
 * {@link io.didymium.core.lca.system.FootprintModel}, which calculates with them. Footprints of recorded batches are in
 * {@link io.didymium.core.lca.chain.ChainFootprint}.
 *
 * @since 0.1
 */
package io.didymium.core.lca.system;
