/**
 * Uncertainty and data quality: {@link io.didymium.core.lca.uncertainty.Pedigree} turns data quality scores into a deviation,
 * {@link io.didymium.core.lca.uncertainty.QualityRating} averages them over a result,
 * {@link io.didymium.core.lca.uncertainty.CounterRandom} draws the same numbers on every machine.
 *
 * @since 0.1
 */
package io.didymium.core.lca.uncertainty;
