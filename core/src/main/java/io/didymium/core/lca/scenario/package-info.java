/**
 * Scenarios: an inventory with some parameters, amounts and links changed, labelled and saved beside the package that they are
 * about, which stays as it is. Start at {@link io.didymium.core.lca.scenario.Scenario}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.core.lca.scenario;

import org.jspecify.annotations.NullMarked;
