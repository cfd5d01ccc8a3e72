package io.didymium.core.stock;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Composition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Amounts in kg by someone or some place, period, and element or all mass. Not thread-safe. */
final class Passage {
    /** Whose, when, and of what; all mass before the elements in the order of atomic numbers. */
    record Account(String holder, LocalDate from, Optional<Element> element) implements Comparable<Account> {
        private static final Comparator<Account> ORDER = Comparator.comparing(Account::holder)
                .thenComparing(Account::from)
                .thenComparing(
                        account -> account.element().map(Element::ordinal).orElse(-1));

        @Override
        public int compareTo(Account other) {
            return ORDER.compare(this, other);
        }

        /** The name of what is counted. */
        String balance() {
            return element.map(Element::symbol).orElse("all mass");
        }
    }

    private record Once(String holder, LocalDate from, BatchId batch) {}

    private final StockRule rule;
    private final SortedMap<Account, BigDecimal> amounts = new TreeMap<>();
    private final Map<Once, BigDecimal> counted = new HashMap<>();

    Passage(StockRule rule) {
        this.rule = rule;
    }

    /** Adds a mass of a composition. */
    void add(String holder, Instant at, BigDecimal kilograms, Optional<Composition> composition) {
        LocalDate from = rule.periodOf(at);
        add(new Account(holder, from, Optional.empty()), kilograms);
        composition.ifPresent(known -> known.fractions()
                .forEach((element, fraction) -> add(
                        new Account(holder, from, Optional.of(element)),
                        kilograms.multiply(fraction.value().value()))));
    }

    /** Adds a mass of a batch; what passes again in the same period, so that more than the batch has passed, does not count. */
    void addOnce(String holder, Instant at, BigDecimal kilograms, Batch batch) {
        Once key = new Once(holder, rule.periodOf(at), batch.id());
        BigDecimal before = counted.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal after = before.add(kilograms).min(batch.mass().value().kilograms());
        counted.put(key, after.max(before));
        if (after.compareTo(before) > 0) {
            add(holder, at, after.subtract(before), batch.composition());
        }
    }

    private void add(Account account, BigDecimal kilograms) {
        if (kilograms.signum() != 0) {
            amounts.merge(account, kilograms, BigDecimal::add);
        }
    }

    BigDecimal get(Account account) {
        return amounts.getOrDefault(account, BigDecimal.ZERO);
    }

    SortedMap<Account, BigDecimal> amounts() {
        return amounts;
    }
}
