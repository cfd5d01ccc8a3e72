/**
 * The whole history as an acyclic graph, traced forward and backward: start at {@link io.didymium.core.chain.SupplyChain}.
 *
 * @since 0.1
 */
package io.didymium.core.chain;
