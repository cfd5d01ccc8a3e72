package io.didymium.core.lca.system;

import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;

/** The role of an exchange in a product system. */
enum Role {
    /** A product supplied by the process, or a waste treated by it. */
    PROVIDED,
    /** A product that another process supplies, or a waste that another treats. */
    NEEDED,
    /** An avoided product of another process, or an avoided treatment of waste. */
    AVOIDED,
    /** An elementary flow. */
    ELEMENTARY;

    static Role of(FlowType type, Exchange exchange) {
        if (type == FlowType.ELEMENTARY) {
            return ELEMENTARY;
        }
        if (exchange.link().avoided()) {
            return AVOIDED;
        }
        // A waste is treated by the process that takes it in.
        return exchange.isInput() == (type == FlowType.WASTE) ? PROVIDED : NEEDED;
    }
}
