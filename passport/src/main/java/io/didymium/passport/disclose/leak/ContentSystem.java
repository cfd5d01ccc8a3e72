package io.didymium.passport.disclose.leak;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which unknowns from 0 to 1 some sums of multiples that are zero determine, the other terms being known. Not thread-safe.
 *
 * <p>An unknown is determined if elimination leaves it alone in a sum, or if the bounds of the others leave it an interval whose width
 * is at most a part of its value. Bounds are narrowed sum by sum until they stay, for at most {@value #ROUNDS} rounds.
 */
final class ContentSystem {
    /** The most unknowns of one system; in a larger one all count as determined. */
    static final int MAX_UNKNOWNS = 400;

    private static final int ROUNDS = 200;
    private static final BigDecimal NOTHING = new BigDecimal("1E-25");

    private final Map<String, BigDecimal> known = new HashMap<>();
    private final Set<String> unknowns = new TreeSet<>();
    private final List<Map<String, BigDecimal>> sums = new ArrayList<>();

    /** What is known of a term. */
    void know(String name, BigDecimal value) {
        known.put(name, value);
    }

    /** Adds a sum that is zero, by the multiple of each term. */
    void add(Map<String, BigDecimal> terms) {
        sums.add(Map.copyOf(terms));
        terms.keySet().stream().filter(name -> !known.containsKey(name)).forEach(unknowns::add);
    }

    /**
     * The names of unknowns that are determined.
     *
     * @param values the true values of those that are asked for
     * @param part the width of an interval that counts as known, as part of the value
     */
    Set<String> determined(Map<String, BigDecimal> values, BigDecimal part) {
        Set<String> determined = new TreeSet<>();
        if (unknowns.size() > MAX_UNKNOWNS) {
            determined.addAll(values.keySet());
            determined.retainAll(unknowns);
            return determined;
        }
        determined.addAll(alone());
        bounds().forEach((name, bounds) -> {
            BigDecimal value = values.get(name);
            if (value != null && bounds.width().compareTo(value.multiply(part)) <= 0) {
                determined.add(name);
            }
        });
        determined.retainAll(values.keySet());
        return determined;
    }

    /** The unknowns that elimination leaves alone in a sum. */
    private Set<String> alone() {
        List<Map<String, BigDecimal>> rows = new ArrayList<>();
        for (Map<String, BigDecimal> sum : sums) {
            Map<String, BigDecimal> row = new TreeMap<>(sum);
            row.keySet().removeAll(known.keySet());
            rows.add(row);
        }
        List<Map<String, BigDecimal>> reduced = new ArrayList<>();
        for (String name : unknowns) {
            rows.stream().filter(row -> row.containsKey(name)).findFirst().ifPresent(pivot -> {
                rows.remove(pivot);
                rows.forEach(row -> eliminate(row, pivot, name));
                reduced.forEach(row -> eliminate(row, pivot, name));
                reduced.add(pivot);
            });
        }
        Set<String> alone = new TreeSet<>();
        reduced.stream().filter(row -> row.size() == 1).forEach(row -> alone.addAll(row.keySet()));
        return alone;
    }

    private static void eliminate(Map<String, BigDecimal> row, Map<String, BigDecimal> pivot, String name) {
        BigDecimal multiple = row.get(name);
        if (multiple == null) {
            return;
        }
        BigDecimal factor = multiple.divide(pivot.getOrDefault(name, BigDecimal.ONE), DECIMAL128);
        pivot.forEach((each, value) -> {
            BigDecimal before = row.getOrDefault(each, BigDecimal.ZERO);
            BigDecimal taken = value.multiply(factor, DECIMAL128);
            BigDecimal left = before.subtract(taken);
            // What is left of the difference of equal terms is rounding.
            if (each.equals(name)
                    || left.abs().compareTo(before.abs().max(taken.abs()).multiply(NOTHING)) <= 0) {
                row.remove(each);
            } else {
                row.put(each, left);
            }
        });
    }

    /** What the sums leave to each unknown. */
    private Map<String, Bounds> bounds() {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        unknowns.forEach(name -> bounds.put(name, new Bounds(BigDecimal.ZERO, BigDecimal.ONE)));
        boolean narrower = true;
        for (int round = 0; narrower && round < ROUNDS; round++) {
            narrower = false;
            for (Map<String, BigDecimal> sum : sums) {
                for (String name : sum.keySet()) {
                    Bounds before = bounds.get(name);
                    if (before != null) {
                        Bounds after = before.meet(rest(sum, name, bounds));
                        narrower |= after.width()
                                        .multiply(BigDecimal.TEN)
                                        .compareTo(before.width().multiply(new BigDecimal("9.9")))
                                < 0;
                        bounds.put(name, after);
                    }
                }
            }
        }
        return bounds;
    }

    /** The bounds of a term that the others of a sum leave. */
    private Bounds rest(Map<String, BigDecimal> sum, String name, Map<String, Bounds> bounds) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> term : sum.entrySet()) {
            if (!term.getKey().equals(name)) {
                Bounds of = bounds.getOrDefault(
                        term.getKey(), Bounds.of(known.getOrDefault(term.getKey(), BigDecimal.ZERO)));
                Bounds multiple = of.times(term.getValue());
                least = least.add(multiple.least(), DECIMAL128);
                most = most.add(multiple.most(), DECIMAL128);
            }
        }
        BigDecimal divisor = sum.getOrDefault(name, BigDecimal.ONE).negate();
        return new Bounds(least, most).dividedBy(divisor);
    }

    private record Bounds(BigDecimal least, BigDecimal most) {
        static Bounds of(BigDecimal value) {
            return new Bounds(value, value);
        }

        BigDecimal width() {
            return most.subtract(least);
        }

        Bounds times(BigDecimal multiple) {
            BigDecimal one = least.multiply(multiple, DECIMAL128);
            BigDecimal other = most.multiply(multiple, DECIMAL128);
            return new Bounds(one.min(other), one.max(other));
        }

        Bounds dividedBy(BigDecimal divisor) {
            BigDecimal one = least.divide(divisor, DECIMAL128);
            BigDecimal other = most.divide(divisor, DECIMAL128);
            return new Bounds(one.min(other), one.max(other));
        }

        /** What both leave; measured values may contradict each other a little, and then the middle is known. */
        Bounds meet(Bounds other) {
            BigDecimal from = least.max(other.least);
            BigDecimal to = most.min(other.most);
            return from.compareTo(to) <= 0
                    ? new Bounds(from, to)
                    : of(from.add(to).divide(BigDecimal.valueOf(2), DECIMAL128));
        }
    }
}
