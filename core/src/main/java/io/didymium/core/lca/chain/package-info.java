/**
 * What batches carry with them: footprint and cost of every batch of a chain, from what each step used and gave off.
 *
 * <p>Start at {@link io.didymium.core.lca.chain.ChainFootprint}; {@link io.didymium.core.lca.chain.BatchContributions} says what an
 * impact is made of. Exact decimals throughout.
 */
package io.didymium.core.lca.chain;
