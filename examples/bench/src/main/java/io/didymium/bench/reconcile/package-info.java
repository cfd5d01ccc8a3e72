/** Benchmarks of reconciliation: start at {@link io.didymium.bench.reconcile.ReconciliationOfPlant}. */
package io.didymium.bench.reconcile;
