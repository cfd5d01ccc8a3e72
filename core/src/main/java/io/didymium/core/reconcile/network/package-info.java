/**
 * What was measured, as streams between nodes that conserve matter: put together stream by stream, start at
 * {@link io.didymium.core.reconcile.network.FlowNetwork}; or from a chain, a site or a window of time, start at
 * {@link io.didymium.core.reconcile.network.ChainNetwork}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.reconcile.network;

import org.jspecify.annotations.NullMarked;
