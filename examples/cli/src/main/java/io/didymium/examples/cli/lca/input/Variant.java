package io.didymium.examples.cli.lca.input;

import io.didymium.core.lca.scenario.Scenario;
import io.didymium.core.lca.system.FootprintModel;
import java.util.Optional;

/**
 * A product system that is shown beside others.
 *
 * @param label its name
 * @param scenario what is changed in the inventory; empty if nothing is
 * @param model the system with the method
 */
public record Variant(String label, Optional<Scenario> scenario, FootprintModel model) {}
