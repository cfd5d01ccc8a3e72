package io.didymium.passport.disclose;

import io.didymium.passport.disclose.Reconstruction.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gauss and Jordan's elimination with exact fractions: the terms that sums which are zero determine. */
final class ExactElimination {
    private static final String CONSTANT = "";

    private ExactElimination() {}

    static Map<String, Fraction> solved(List<Map<String, BigDecimal>> sums, Map<String, BigDecimal> known) {
        List<Map<String, Fraction>> rows = new ArrayList<>();
        TreeSet<String> unknowns = new TreeSet<>();
        for (Map<String, BigDecimal> sum : sums) {
            Map<String, Fraction> row = new HashMap<>();
            BigDecimal constant = BigDecimal.ZERO;
            for (Map.Entry<String, BigDecimal> term : sum.entrySet()) {
                if (known.containsKey(term.getKey())) {
                    constant = constant.add(term.getValue().multiply(known.get(term.getKey())));
                } else {
                    row.put(term.getKey(), Fraction.of(term.getValue()));
                    unknowns.add(term.getKey());
                }
            }
            row.put(CONSTANT, Fraction.of(constant));
            rows.add(row);
        }
        List<Map<String, Fraction>> reduced = new ArrayList<>();
        for (String name : unknowns) {
            rows.stream().filter(row -> row.containsKey(name)).findFirst().ifPresent(pivot -> {
                rows.remove(pivot);
                rows.forEach(row -> subtract(row, pivot, name));
                reduced.forEach(row -> subtract(row, pivot, name));
                reduced.add(pivot);
            });
        }
        Map<String, Fraction> solved = new TreeMap<>();
        for (Map<String, Fraction> row : reduced) {
            if (row.size() == 2 && row.containsKey(CONSTANT)) {
                String name = row.keySet().stream()
                        .filter(each -> !each.equals(CONSTANT))
                        .findFirst()
                        .orElseThrow();
                solved.put(
                        name,
                        Fraction.of(BigDecimal.ZERO).minus(row.get(CONSTANT)).over(row.get(name)));
            }
        }
        return solved;
    }

    private static void subtract(Map<String, Fraction> row, Map<String, Fraction> pivot, String name) {
        if (!row.containsKey(name)) {
            return;
        }
        Fraction factor = row.get(name).over(pivot.get(name));
        pivot.forEach((each, value) -> {
            Fraction left = row.getOrDefault(each, Fraction.of(BigDecimal.ZERO)).minus(value.times(factor));
            if (left.isZero() && !each.equals(CONSTANT)) {
                row.remove(each);
            } else {
                row.put(each, left);
            }
        });
    }
}
