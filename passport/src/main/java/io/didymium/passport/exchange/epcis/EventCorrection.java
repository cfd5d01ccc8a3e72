package io.didymium.passport.exchange.epcis;

import io.didymium.core.id.Text;
import java.util.List;

/**
 * That an event was declared incorrect.
 *
 * @param event the id of the step or transfer that it states, or of the event where that is not known
 * @param reason why
 * @param replacedBy the ids of what replaces it; empty if nothing does
 */
public record EventCorrection(String event, String reason, List<String> replacedBy) {
    /** @throws IllegalArgumentException if there is no event or reason */
    public EventCorrection {
        Text.require(event, "event");
        Text.require(reason, "reason of a correction");
        replacedBy = List.copyOf(replacedBy);
    }
}
