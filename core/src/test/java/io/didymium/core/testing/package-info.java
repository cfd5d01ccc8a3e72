/** Small chains, edits of chains and shared data for the tests of every module: start at {@link io.didymium.core.testing.SmallChain}. */
package io.didymium.core.testing;
