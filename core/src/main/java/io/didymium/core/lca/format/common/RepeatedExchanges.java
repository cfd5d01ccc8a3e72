package io.didymium.core.lca.format.common;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges of one flow that a process states under one identifier, which is that of one exchange: equal ones count once, and of
 * contradictory ones the amount is not known. Exchanges of different flows under one identifier are several exchanges, of which one
 * is numbered wrongly: all are kept.
 */
public final class RepeatedExchanges {
    private final Map<Key, Integer> first = new LinkedHashMap<>();
    /** The exchanges of what several have. */
    private final Map<Key, Set<Integer>> repeated = new HashMap<>();

    private final Map<Integer, Object> beside = new HashMap<>();

    private record Key(String id, DataSetId flow) {}

    private record Contents(Exchange exchange, @Nullable Object beside) {}

    /**
     * Notes an exchange.
     *
     * @param ids the identifiers that it states
     * @param stated what it states beside its parts, compared by {@code equals}
     */
    public void add(List<String> ids, Exchange exchange, Object stated) {
        if (!ids.isEmpty()) {
            beside.put(exchange.number(), stated);
        }
        for (String id : ids) {
            Key key = new Key(id, exchange.flow());
            Integer before = first.putIfAbsent(key, exchange.number());
            if (before != null) {
                repeated.computeIfAbsent(key, any -> new LinkedHashSet<>(List.of(before)))
                        .add(exchange.number());
            }
        }
    }

    /**
     * Removes repetitions from the exchanges by number, and amounts that contradict one another.
     *
     * @return the numbers of the exchanges that were removed
     */
    public Set<Integer> settle(Map<Integer, Exchange> exchanges, ImportLog log) {
        if (repeated.isEmpty()) {
            return Set.of();
        }
        Set<Integer> removed = new HashSet<>();
        for (Key key : first.keySet()) {
            List<Integer> left = repeated.getOrDefault(key, Set.of()).stream()
                    .filter(exchanges::containsKey)
                    .toList();
            if (left.size() > 1) {
                removed.addAll(settle(key, left, exchanges, log));
            }
        }
        return removed;
    }

    private List<Integer> settle(Key key, List<Integer> same, Map<Integer, Exchange> exchanges, ImportLog log) {
        Set<Contents> different = new HashSet<>();
        for (int number : same) {
            Exchange exchange = requireNonNull(exchanges.get(number));
            different.add(new Contents(exchange.toBuilder().number(same.get(0)).build(), beside.get(number)));
        }
        if (different.size() == 1) {
            log.broken("repetition of exchange " + key.id(), "given " + same.size() + " times; read once");
            List<Integer> further = same.subList(1, same.size());
            further.forEach(exchanges::remove);
            return further;
        }
        log.amountUnknown("exchange " + key.id(), "given several times with different contents");
        same.forEach(number -> exchanges.computeIfPresent(
                number,
                (any, exchange) -> exchange.toBuilder().amount(Amount.UNKNOWN).build()));
        return List.of();
    }
}
