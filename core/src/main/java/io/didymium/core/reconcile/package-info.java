/**
 * Which measurement is wrong: masses and contents adjusted by weighted least squares so that all mass and each element are conserved, tests
 * for gross errors, and what cannot be known. Start at {@link io.didymium.core.reconcile.Reconciliation};
 * {@link io.didymium.core.reconcile.network.FlowNetwork} is what is measured.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.reconcile;

import org.jspecify.annotations.NullMarked;
