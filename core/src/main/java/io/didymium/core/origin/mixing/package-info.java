/**
 * The arithmetic of mixing along a chain, which knows labels and no sources: start at
 * {@link io.didymium.core.origin.mixing.MixingPass}. Not exported.
 */
package io.didymium.core.origin.mixing;
