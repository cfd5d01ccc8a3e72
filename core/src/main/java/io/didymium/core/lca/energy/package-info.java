/**
 * The energy used along a chain and what it is compared with. Start at {@link io.didymium.core.lca.energy.EnergyUse}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.energy;

import org.jspecify.annotations.NullMarked;
