/**
 * What batches carry with them: footprint and cost of every batch of a chain, from what each step used and gave off.
 *
 * <p>Start at {@link io.didymium.core.burden.ChainFootprint}; {@link io.didymium.core.burden.BatchContributions} says what an
 * impact is made of. Exact decimals throughout.
 */
package io.didymium.core.burden;
