/**
 * Exact amounts with their unit in the name: start at {@link io.didymium.core.quantity.Mass}.
 *
 * @since 0.1
 */
package io.didymium.core.quantity;
