/**
 * Product carbon footprints as the Partnership for Carbon Transparency exchanges them (PACT, version 3).
 *
 * <p>Start at {@link io.didymium.passport.pact.PactReader} and {@link io.didymium.passport.pact.PactWriter}; whether what is said
 * keeps to the rules, {@link io.didymium.passport.pact.PactRules} says.
 */
@NullMarked
package io.didymium.passport.pact;

import org.jspecify.annotations.NullMarked;
