/**
 * A quantity of a material, made at a place and a time: {@link io.didymium.core.batch.Batch}.
 *
 * @since 0.1
 */
package io.didymium.core.batch;
