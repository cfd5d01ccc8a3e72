/**
 * Product carbon footprints as the Partnership for Carbon Transparency exchanges them (PACT, version 3).
 *
 * <p>Start at {@link io.didymium.core.lca.pact.PactReader} and {@link io.didymium.core.lca.pact.PactWriter}; whether what is said
 * keeps to the rules, {@link io.didymium.core.lca.pact.PactRules} says.
 */
@NullMarked
package io.didymium.core.lca.pact;

import org.jspecify.annotations.NullMarked;
