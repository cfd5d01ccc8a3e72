/**
 * What making something does to the world, calculated over all that it is made of.
 *
 * <p>Start at {@link io.didymium.core.lca.system.ProductSystem}, processes joined to one another, and at
 *
 * {@link io.didymium.core.lca.system.FootprintModel}, which calculates with them; for batches as they
 * were made, at {@link io.didymium.core.lca.chain.ChainFootprint}.
 */
package io.didymium.core.lca.system;
