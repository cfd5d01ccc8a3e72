/** Exact amounts with their unit in the name: start at {@link io.didymium.core.quantity.Mass}. */
package io.didymium.core.quantity;
