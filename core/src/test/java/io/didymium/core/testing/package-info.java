/** The chain of the project's examples and generators of random chains, for the tests of every module: start at {@link io.didymium.core.testing.SecreetsChain}. */
package io.didymium.core.testing;
