package io.didymium.passport.disclose;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How narrow sums that are zero make terms from 0 to 1, by looking at each with the bounds of the others. */
final class Narrowing {
    private static final int ROUNDS = 30;

    private Narrowing() {}

    /** The width that is left to each unknown term. */
    static Map<String, BigDecimal> bounds(List<Map<String, BigDecimal>> sums, Map<String, BigDecimal> known) {
        Map<String, BigDecimal> low = new HashMap<>(known);
        Map<String, BigDecimal> high = new HashMap<>(known);
        sums.forEach(sum -> sum.keySet().forEach(name -> {
            low.putIfAbsent(name, BigDecimal.ZERO);
            high.putIfAbsent(name, BigDecimal.ONE);
        }));
        for (int round = 0; round < ROUNDS; round++) {
            for (Map<String, BigDecimal> sum : sums) {
                for (String name : sum.keySet()) {
                    if (!known.containsKey(name)) {
                        narrow(sum, name, low, high);
                    }
                }
            }
        }
        Map<String, BigDecimal> widths = new HashMap<>();
        high.forEach((name, most) -> {
            if (!known.containsKey(name)) {
                widths.put(name, most.subtract(low.get(name)).max(BigDecimal.ZERO));
            }
        });
        return widths;
    }

    private static void narrow(
            Map<String, BigDecimal> sum, String name, Map<String, BigDecimal> low, Map<String, BigDecimal> high) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> term : sum.entrySet()) {
            if (!term.getKey().equals(name)) {
                BigDecimal one = term.getValue().multiply(low.get(term.getKey()));
                BigDecimal other = term.getValue().multiply(high.get(term.getKey()));
                least = least.add(one.min(other), DECIMAL128);
                most = most.add(one.max(other), DECIMAL128);
            }
        }
        BigDecimal one = least.negate().divide(sum.get(name), DECIMAL128);
        BigDecimal other = most.negate().divide(sum.get(name), DECIMAL128);
        low.merge(name, one.min(other), BigDecimal::max);
        high.merge(name, one.max(other), BigDecimal::min);
    }
}
