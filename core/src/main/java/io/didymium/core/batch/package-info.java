/** A quantity of a material, made at a place and a time: {@link io.didymium.core.batch.Batch}. */
package io.didymium.core.batch;
