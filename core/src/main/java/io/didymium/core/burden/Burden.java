package io.didymium.core.burden;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.inventory.Provenance;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a batch carries: by category the impact, and the sizes of what it is made of, whichever their signs. */
final class Burden {
    private static final Burden UNKNOWN = new Burden(Map.of(), Map.of(), Map.of(), false);

    private final Map<String, BigDecimal> total;
    private final Map<String, BigDecimal> gross;
    private final Map<String, BigDecimal> primary;
    private final boolean known;

    private Burden(
            Map<String, BigDecimal> total,
            Map<String, BigDecimal> gross,
            Map<String, BigDecimal> primary,
            boolean known) {
        this.total = total;
        this.gross = gross;
        this.primary = primary;
        this.known = known;
    }

    static Burden none() {
        return new Burden(Map.of(), Map.of(), Map.of(), true);
    }

    static Burden unknown() {
        return UNKNOWN;
    }

    /** With a part, from 0, of another burden. */
    Burden plus(Burden other, BigDecimal part) {
        return known && other.known
                ? new Burden(
                        sum(total, other.total, part),
                        sum(gross, other.gross, part),
                        sum(primary, other.primary, part),
                        true)
                : UNKNOWN;
    }

    Burden plus(Activity activity) {
        if (!known) {
            return this;
        }
        Map<String, BigDecimal> impacts = activity.factor().impacts();
        Map<String, BigDecimal> sizes = new HashMap<>();
        impacts.forEach((category, impact) -> sizes.put(category, impact.abs()));
        BigDecimal size = activity.amount().abs();
        boolean own = activity.factor().origin() == Provenance.Origin.PRIMARY;
        return new Burden(
                sum(total, impacts, activity.amount()),
                sum(gross, sizes, size),
                own ? sum(primary, sizes, size) : primary,
                true);
    }

    Optional<BigDecimal> total(String category) {
        return known ? Optional.of(total.getOrDefault(category, BigDecimal.ZERO)) : Optional.empty();
    }

    /** The part of the sizes that is of primary data; nothing if unknown, or if there is nothing. */
    Optional<BigDecimal> primaryShare(String category) {
        BigDecimal whole = gross.getOrDefault(category, BigDecimal.ZERO);
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(primary.getOrDefault(category, BigDecimal.ZERO).divide(whole, ROUNDING));
    }

    private static Map<String, BigDecimal> sum(
            Map<String, BigDecimal> left, Map<String, BigDecimal> right, BigDecimal part) {
        Map<String, BigDecimal> sum = new HashMap<>(left);
        right.forEach((category, amount) ->
                sum.merge(category, amount.multiply(part, ROUNDING), (one, other) -> one.add(other, ROUNDING)));
        return sum;
    }
}
