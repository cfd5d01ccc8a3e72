package io.didymium.core.lca.format.ecospold;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Exchanges of one flow that a process states under one identifier: equal ones count once, and of contradictory ones the amount
 * is not known. Exchanges of different flows under one identifier are all kept.
 */
final class RepeatedExchanges {
    private final SetMultimap<Key, Integer> numbers = LinkedHashMultimap.create();

    /** Notes an exchange with the identifier that it states, if any. */
    void add(Optional<String> id, Exchange exchange) {
        id.ifPresent(stated -> numbers.put(new Key(stated, exchange.flow(), exchange.direction()), exchange.number()));
    }

    /** Removes repetitions from the exchanges by number, and amounts that contradict one another. */
    void settle(Map<Integer, Exchange> exchanges, ImportLog log) {
        Multimaps.asMap(numbers).forEach((key, repeated) -> {
            if (repeated.size() > 1) {
                settle(key, repeated, exchanges, log);
            }
        });
    }

    private static void settle(Key key, Set<Integer> repeated, Map<Integer, Exchange> exchanges, ImportLog log) {
        int first = repeated.iterator().next();
        long different = exchanges.values().stream()
                .filter(exchange -> repeated.contains(exchange.number()))
                .map(exchange -> exchange.toBuilder().number(first).build())
                .distinct()
                .count();
        if (different == 1) {
            log.broken("repetition of exchange " + key.id(), "given " + repeated.size() + " times; read once");
            repeated.stream().filter(number -> number != first).forEach(exchanges::remove);
        } else {
            log.amountUnknown("exchange " + key.id(), "given several times with different contents");
            repeated.forEach(number -> exchanges.computeIfPresent(
                    number,
                    (any, exchange) ->
                            exchange.toBuilder().amount(Amount.UNKNOWN).build()));
        }
    }

    private record Key(String id, DataSetId flow, Direction direction) {}
}
