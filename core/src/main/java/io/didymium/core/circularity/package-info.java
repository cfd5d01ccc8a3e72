/**
 * How much of an element comes back: collection, pre-treatment and recovery, and secondary supply beside demand.
 *
 * <p>Start at {@link io.didymium.core.circularity.RecyclingRates}; {@link io.didymium.core.circularity.ObservedRates} are those that follow from
 * a chain.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.circularity;

import org.jspecify.annotations.NullMarked;
