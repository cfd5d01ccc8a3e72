package io.didymium.core.lca.format.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers of the exchanges of one process: their own where they have one, else free ones in their order.
 *
 * <p>A number that several exchanges state is that of the first of them; a reference to it is unclear and finds none, unless the
 * others only repeat the first.
 */
public final class ExchangeNumbers {
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    /** The keys that several exchanges have, with the numbers of all of them. */
    private final Map<String, Set<Integer>> unclear = new TreeMap<>();

    /**
     * What an exchange is referred to by.
     *
     * @param number the number that it states
     * @param keys the texts by which others refer to it
     */
    public record Identity(OptionalInt number, List<String> keys) {}

    /** Numbers exchanges. */
    public ExchangeNumbers(List<Identity> exchanges) {
        Set<Integer> stated = new HashSet<>();
        exchanges.forEach(exchange -> exchange.number().ifPresent(stated::add));
        Set<Integer> given = new HashSet<>();
        int free = 1;
        for (Identity exchange : exchanges) {
            int number;
            if (exchange.number().isPresent() && given.add(exchange.number().getAsInt())) {
                number = exchange.number().getAsInt();
            } else {
                while (stated.contains(free)) {
                    free++;
                }
                number = free++;
            }
            numbers.add(number);
            for (String key : exchange.keys()) {
                Integer before = byKey.putIfAbsent(key, number);
                if (before != null && before != number) {
                    unclear.computeIfAbsent(key, any -> new LinkedHashSet<>(List.of(before)))
                            .add(number);
                }
            }
        }
    }

    /** The number of the exchange at a place in the list. */
    public int at(int place) {
        return numbers.get(place);
    }

    /** The number of the exchange with one of the keys, unless several exchanges have the key. */
    public OptionalInt find(List<String> references) {
        for (String key : references) {
            Integer found = byKey.get(key);
            if (found != null && !unclear.containsKey(key)) {
                return OptionalInt.of(found);
            }
        }
        return OptionalInt.empty();
    }

    /** Forgets exchanges that only repeat others: references to what they state mean the others. */
    public void forget(Set<Integer> repetitions) {
        if (repetitions.isEmpty()) {
            return;
        }
        byKey.values().removeAll(repetitions);
        unclear.forEach((key, exchanges) -> {
            exchanges.removeAll(repetitions);
            exchanges.stream().findFirst().ifPresent(first -> byKey.put(key, first));
        });
        unclear.values().removeIf(exchanges -> exchanges.size() <= 1);
    }

    /** Reports the keys that several exchanges have. */
    public void report(ImportLog log) {
        unclear.keySet().forEach(key -> log.broken("reference to " + key, "several exchanges have it"));
    }
}
