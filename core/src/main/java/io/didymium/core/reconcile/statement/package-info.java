/**
 * Reconciled values as one party states and signs them beside the measured ones, and what a verifier finds when it reconciles anew: start at
 * {@link io.didymium.core.reconcile.statement.ReconciliationStatement}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.reconcile.statement;

import org.jspecify.annotations.NullMarked;
