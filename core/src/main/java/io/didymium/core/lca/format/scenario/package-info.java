/**
 * Saved scenarios as JSON. Start at {@link io.didymium.core.lca.format.scenario.ScenarioReader}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.format.scenario;

import org.jspecify.annotations.NullMarked;
