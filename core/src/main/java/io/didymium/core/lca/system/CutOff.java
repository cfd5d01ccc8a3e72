package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.Exchange;
import java.math.BigDecimal;

/**
 * An exchange that is not linked or not quantified: footprints do not include it, or are unknown because of it.
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

    /** The amount for one run, in the unit of the exchange; NaN if unknown. */
    double amount() {
        return exchange.amount().value().map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    /** Why an exchange is not linked to a process. */
    public enum Reason {
        /** No process supplies the product or treats the waste. */
        NO_PROVIDER(FootprintFinding.PROVIDER_MISSING, false),
        /** The process that the exchange names does not supply the product, or is not in the inventory. */
        PROVIDER_NOT_FOUND(FootprintFinding.PROVIDER_NOT_FOUND, false),
        /** The only supplier makes it beside another reference product, and the exchange does not name it. */
        PROVIDER_NOT_REFERENCE(FootprintFinding.PROVIDER_NOT_REFERENCE, false),
        /** Several do, and the exchange names none of them. */
        AMBIGUOUS_PROVIDER(FootprintFinding.PROVIDER_AMBIGUOUS, false),
        /** The flow is not described: results are unknown. */
        UNKNOWN_FLOW(FootprintFinding.FLOW_UNKNOWN, true),
        /** The flow is not measured in the unit: results are unknown. */
        UNKNOWN_UNIT(FootprintFinding.UNIT_UNKNOWN, true),
        /** The amount is not stated: results are unknown. */
        UNKNOWN_AMOUNT(FootprintFinding.AMOUNT_NOT_STATED, true),
        /** An emission is an input, or a resource an output: results are unknown. */
        WRONG_DIRECTION(FootprintFinding.DIRECTION_MISMATCH, true);

        private final FootprintFinding finding;
        private final boolean blocking;

        Reason(FootprintFinding finding, boolean blocking) {
            this.finding = finding;
            this.blocking = blocking;
        }

        /** Why the amount of an exchange is not known in the units of its flow. */
        static Reason ofUnknown(Exchange exchange) {
            return exchange.amount().value().isEmpty() ? UNKNOWN_AMOUNT : UNKNOWN_UNIT;
        }

        FootprintFinding finding() {
            return finding;
        }

        /** Whether results that depend on the exchange are unknown, rather than without it. */
        public boolean isBlocking() {
            return blocking;
        }
    }
}
