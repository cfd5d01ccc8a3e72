package io.didymium.core.lca.format.common;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;

/**
 * What is kept of an exchange whose flow or direction cannot be read: that something is exchanged. Results that need its
 * process are then unknown, instead of being without it.
 */
public final class UnreadableExchange {
    /** The flow of such exchanges, which no inventory describes. */
    private static final DataSetId FLOW = new DataSetId("unreadable");

    private UnreadableExchange() {}

    /** The exchange with a number. */
    public static Exchange numbered(int number) {
        return Exchange.builder(number, Direction.INPUT, FLOW, Amount.UNKNOWN).build();
    }
}
