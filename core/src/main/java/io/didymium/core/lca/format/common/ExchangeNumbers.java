package io.didymium.core.lca.format.common;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The numbers of the exchanges of one process: their own where they have one, else free ones in their order.
 *
 * <p>A number that several exchanges state is that of the first of them; a reference to it is unclear and finds none, unless the
 * others only repeat the first.
 */
public final class ExchangeNumbers {
    private final List<Integer> numbers = new ArrayList<>();
    private final SetMultimap<String, Integer> byKey = LinkedHashMultimap.create();

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
                byKey.put(key, number);
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
            Set<Integer> found = byKey.get(key);
            if (found.size() == 1) {
                return OptionalInt.of(found.iterator().next());
            }
        }
        return OptionalInt.empty();
    }

    /** Forgets exchanges that only repeat others: references to what they state mean the others. */
    public void forget(Set<Integer> repetitions) {
        byKey.values().removeAll(repetitions);
    }

    /** Reports the keys that several exchanges have. */
    public void report(ImportLog log) {
        byKey.keySet().stream()
                .filter(key -> byKey.get(key).size() > 1)
                .sorted()
                .forEach(key -> log.broken("reference to " + key, "several exchanges have it"));
    }
}
