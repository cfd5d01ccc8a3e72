/**
 * Continuous processes: start at {@link io.didymium.core.run.ContinuousRun}, which keeps the book of what one holds, and
 * {@link io.didymium.core.run.RunInspection}, which says what is wrong with the drawings of a chain.
 *
 * @since 0.1
 */
package io.didymium.core.run;
