/** Generators of chains, amounts and inventories for properties: start at {@link io.didymium.core.testing.random.CoreArbitraries}. */
package io.didymium.core.testing.random;
