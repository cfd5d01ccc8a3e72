package io.didymium.core.lca.repository;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A member's value compared with those of the other members, without disclosing any of these.
 *
 * @param own the value of the member
 * @param contributors the number of others
 * @param lowerQuartile the lower quartile of the others
 * @param median the median of the others
 * @param upperQuartile the upper quartile of the others
 * @param below the number of others below the value of the member
 */
public record MemberBenchmark(
        BigDecimal own,
        int contributors,
        BigDecimal lowerQuartile,
        BigDecimal median,
        BigDecimal upperQuartile,
        int below) {
    /** With fewer contributors one could be inferred from the quartiles. */
    public static final int LEAST_CONTRIBUTORS = 5;

    /**
     * Compares a member with the pool.
     *
     * @param member the member compared; its own value in the pool does not count
     * @param own the value of the member
     * @param pool one value for each contributor
     * @param minimum the minimum number of other contributors, at least {@link #LEAST_CONTRIBUTORS}
     * @return the comparison; empty if there are fewer
     * @throws IllegalArgumentException if the minimum is too small
     */
    public static Optional<MemberBenchmark> of(
            PartyId member, BigDecimal own, Map<PartyId, BigDecimal> pool, int minimum) {
        if (minimum < LEAST_CONTRIBUTORS) {
            throw new IllegalArgumentException(
                    "a pool needs at least " + LEAST_CONTRIBUTORS + " contributors, not " + minimum);
        }
        Map<PartyId, BigDecimal> others = new TreeMap<>(pool);
        others.remove(member);
        if (others.size() < minimum) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = others.values().stream().sorted().toList();
        int below =
                (int) sorted.stream().filter(value -> value.compareTo(own) < 0).count();
        return Optional.of(new MemberBenchmark(
                own,
                sorted.size(),
                quantile(sorted, new BigDecimal("0.25")),
                quantile(sorted, new BigDecimal("0.5")),
                quantile(sorted, new BigDecimal("0.75")),
                below));
    }

    static Optional<MemberBenchmark> of(
            PartyId member,
            List<StoredVersion> versions,
            Function<UnitProcess, Optional<BigDecimal>> measure,
            int minimum) {
        ListMultimap<PartyId, BigDecimal> values =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (StoredVersion version : versions) {
            if (version.dataSet() instanceof UnitProcess process) {
                measure.apply(process).ifPresent(value -> values.put(version.member(), value));
            }
        }
        Map<PartyId, BigDecimal> pool = new TreeMap<>();
        values.asMap().forEach((party, all) -> pool.put(party, mean(all)));
        BigDecimal own = pool.getOrDefault(member, BigDecimal.ZERO);
        Optional<MemberBenchmark> benchmark = of(member, own, pool, minimum);
        return pool.containsKey(member) ? benchmark : Optional.empty();
    }

    private static BigDecimal mean(Collection<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), ROUNDING);
    }

    /** The quantile between the nearest two values (Hyndman and Fan 1996, type 7). */
    private static BigDecimal quantile(List<BigDecimal> sorted, BigDecimal part) {
        BigDecimal place = part.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int lower = place.intValue();
        BigDecimal rest = place.subtract(BigDecimal.valueOf(lower));
        BigDecimal low = sorted.get(lower);
        BigDecimal high = sorted.get(Math.min(lower + 1, sorted.size() - 1));
        return low.add(high.subtract(low).multiply(rest), ROUNDING);
    }
}
