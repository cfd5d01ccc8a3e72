/**
 * Product carbon footprints as the Partnership for Carbon Transparency exchanges them (PACT, version 3).
 *
 * <p>Start at {@link io.didymium.core.lca.pact.PactReader} and {@link io.didymium.core.lca.pact.PactWriter};
 * {@link io.didymium.core.lca.pact.PactRules} checks the rules beyond form.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.pact;

import org.jspecify.annotations.NullMarked;
