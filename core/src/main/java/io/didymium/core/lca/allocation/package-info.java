/**
 * Allocation of processes to their products, as explicit values that a result can name.
 *
 * <p>Start at {@link io.didymium.core.lca.allocation.AllocationKey}. {@link io.didymium.core.lca.allocation.Shares} sum to exactly one.
 *
 * @since 0.1
 */
package io.didymium.core.lca.allocation;
