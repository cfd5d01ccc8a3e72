/**
 * Footprint and cost of every batch of a chain, from the recorded inputs and emissions of each step. Exact decimals.
 *
 * <p>Start at {@link io.didymium.core.lca.chain.ChainFootprint}; {@link io.didymium.core.lca.chain.BatchContributions} has the
 * contributions to an impact.
 *
 * @since 0.1
 */
package io.didymium.core.lca.chain;
