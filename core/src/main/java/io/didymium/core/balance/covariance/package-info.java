/**
 * The covariance of balance lines through the measurements they share, and statistics over them: start at
 * {@link io.didymium.core.balance.covariance.MeasurementIndex}. Nothing here knows of chains; numbers are floating point, because
 * uncertainties are estimates.
 */
@NullMarked
package io.didymium.core.balance.covariance;

import org.jspecify.annotations.NullMarked;
