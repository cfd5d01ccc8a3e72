package io.didymium.core.regulation.product;

import io.didymium.core.id.Text;
import java.util.List;

/**
 * One step of accessing and removing the magnets of a product.
 *
 * @param action the action
 * @param tools the tools it needs, if any
 * @param hazards its known hazards, if any
 */
public record RemovalStep(String action, List<String> tools, List<String> hazards) {
    /** @throws IllegalArgumentException if the action is blank */
    public RemovalStep {
        Text.require(action, "action of a removal step");
        tools = List.copyOf(tools);
        hazards = List.copyOf(hazards);
    }
}
