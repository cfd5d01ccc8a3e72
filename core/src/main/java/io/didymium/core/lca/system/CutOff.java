package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.Exchange;

/**
 * An exchange outside the system boundary: footprints do not include what is upstream of it.
 *
 * @param at the product flow that needs it
 * @param exchange the exchange
 * @param reason why it is not linked to a process
 */
public record CutOff(ProductFlow at, Exchange exchange, Reason reason) {
    /** @throws NullPointerException if a component is null */
    public CutOff {
        requireNonNull(at, "at");
        requireNonNull(exchange, "exchange");
        requireNonNull(reason, "reason");
    }

    /** Why an exchange is not linked to a process. */
    public enum Reason {
        /** No process supplies the product or treats the waste. */
        NO_PROVIDER,
        /** Several do, and the exchange names none of them. */
        AMBIGUOUS_PROVIDER,
        /** The flow is not described. */
        UNKNOWN_FLOW,
        /** The unit does not belong to the flow. */
        UNKNOWN_UNIT
    }
}
