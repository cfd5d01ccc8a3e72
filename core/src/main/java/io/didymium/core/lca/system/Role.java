package io.didymium.core.lca.system;

import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;

/** What an exchange is to the system of processes. */
enum Role {
    /** A product made here, or a waste treated here. */
    PROVIDED,
    /** A product that another process makes, or a waste that another treats. */
    NEEDED,
    /** A product that another process is spared from making, or a waste it is spared from treating. */
    AVOIDED,
    /** Passes between the process and nature. */
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
