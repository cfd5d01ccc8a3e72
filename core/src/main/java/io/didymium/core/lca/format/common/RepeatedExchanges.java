package io.didymium.core.lca.format.common;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exchanges of one flow that a process states under one identifier, which is that of one exchange: equal ones count once, and of
 * contradictory ones the amount is not known. Exchanges of different flows under one identifier are several exchanges, of which one
 * is numbered wrongly: all are kept.
 */
public final class RepeatedExchanges {
    private final SetMultimap<Key, Integer> numbers = LinkedHashMultimap.create();
    private final Map<Integer, Object> beside = new HashMap<>();

    private record Key(String id, DataSetId flow) {}

    private record Contents(Exchange exchange, Object beside) {}

    /**
     * Notes an exchange.
     *
     * @param ids the identifiers that it states
     * @param stated what it states beside its parts, compared by {@code equals}
     */
    public void add(List<String> ids, Exchange exchange, Object stated) {
        ids.forEach(id -> numbers.put(new Key(id, exchange.flow()), exchange.number()));
        beside.put(exchange.number(), stated);
    }

    /**
     * Removes repetitions from the exchanges by number, and amounts that contradict one another.
     *
     * @return the numbers of the exchanges that were removed
     */
    public Set<Integer> settle(Map<Integer, Exchange> exchanges, ImportLog log) {
        Set<Integer> before = Set.copyOf(exchanges.keySet());
        Multimaps.asMap(numbers).forEach((key, stated) -> {
            List<Integer> repeated =
                    stated.stream().filter(exchanges::containsKey).toList();
            if (repeated.size() > 1) {
                settle(key, repeated, exchanges, log);
            }
        });
        return Sets.difference(before, exchanges.keySet()).immutableCopy();
    }

    private void settle(Key key, List<Integer> repeated, Map<Integer, Exchange> exchanges, ImportLog log) {
        int first = repeated.get(0);
        long different = exchanges.values().stream()
                .filter(exchange -> repeated.contains(exchange.number()))
                .map(exchange -> new Contents(
                        exchange.toBuilder().number(first).build(), beside.getOrDefault(exchange.number(), "")))
                .distinct()
                .count();
        if (different == 1) {
            log.broken("repetition of exchange " + key.id(), "given " + repeated.size() + " times; read once");
            repeated.stream().skip(1).forEach(exchanges::remove);
        } else {
            log.amountUnknown("exchange " + key.id(), "given several times with different contents");
            repeated.forEach(number -> exchanges.computeIfPresent(
                    number,
                    (any, exchange) ->
                            exchange.toBuilder().amount(Amount.UNKNOWN).build()));
        }
    }
}
