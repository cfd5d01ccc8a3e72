/** Benchmarks of reconciliation: start at {@link io.didymium.bench.reconcile.ReconciliationOfPlant}. */
@org.jspecify.annotations.NullMarked
package io.didymium.bench.reconcile;
