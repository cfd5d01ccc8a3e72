/** The three demo chains, A to C: start at {@link io.didymium.core.testing.scenario.PhosphateChain}. */
package io.didymium.core.testing.scenario;
