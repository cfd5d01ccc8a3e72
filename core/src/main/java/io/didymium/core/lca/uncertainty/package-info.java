/**
 * How sure a number is: {@link io.didymium.core.lca.uncertainty.Pedigree} turns scores of data quality into a deviation,
 * {@link io.didymium.core.lca.uncertainty.QualityRating} averages them over a result,
 * {@link io.didymium.core.lca.uncertainty.CounterRandom} draws the same numbers on every machine.
 */
package io.didymium.core.lca.uncertainty;
