/**
 * The numerical methods of reconciliation: least squares under balances, in floating point, over variables and balances by index. Start at
 * {@link io.didymium.core.reconcile.numeric.BilinearFit}. Nothing here knows of streams or elements.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.reconcile.numeric;

import org.jspecify.annotations.NullMarked;
