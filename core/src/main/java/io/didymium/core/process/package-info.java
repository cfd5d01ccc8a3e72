/**
 * Batches in, batches and losses out, and moves between sites: start at {@link io.didymium.core.process.ProcessStep}.
 *
 * @since 0.1
 */
package io.didymium.core.process;
