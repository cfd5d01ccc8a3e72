/**
 * Electricity by contracts and residual mix, market-based and location-based. Start at
 * {@link io.didymium.core.lca.electricity.ElectricitySupply}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.electricity;

import org.jspecify.annotations.NullMarked;
