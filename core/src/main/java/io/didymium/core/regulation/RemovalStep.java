package io.didymium.core.regulation;

import io.didymium.core.id.Text;
import java.util.List;

/**
 * One step on the way to the magnets of a product.
 *
 * @param action what is done
 * @param tools the tools it needs; none if hands do
 * @param hazards what endangers those who do it; none if nothing is known to
 */
public record RemovalStep(String action, List<String> tools, List<String> hazards) {
    /** @throws IllegalArgumentException if the action is blank */
    public RemovalStep {
        Text.require(action, "action of a removal step");
        tools = List.copyOf(tools);
        hazards = List.copyOf(hazards);
    }
}
