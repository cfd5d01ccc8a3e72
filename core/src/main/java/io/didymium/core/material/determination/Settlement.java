package io.didymium.core.material.determination;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the determinations of one measurand of a lot amount to. They stay beside the settled value.
 *
 * @param measurand what was determined
 * @param determinations those by seller, buyer and umpire, in this order; at least one
 * @param state how far they are settled
 * @param value the value that settles them; the only one where there is one side alone; empty where it is open
 */
public record Settlement(
        Measurand measurand, List<Determination> determinations, SettlementState state, Optional<MeasuredValue> value) {
    /** @throws IllegalArgumentException if there is no determination */
    public Settlement {
        requireNonNull(measurand, "measurand");
        determinations = List.copyOf(determinations);
        if (determinations.isEmpty()) {
            throw new IllegalArgumentException("no determination of " + measurand);
        }
        requireNonNull(state, "state");
        requireNonNull(value, "value");
    }

    /**
     * Settles the determinations of one measurand of one lot; those of {@link DeterminationRole#OWN own} use are left out.
     *
     * @param rules the rules of a scheme or the verifier, of which {@linkplain SettlementRule#find one} counts
     * @return the settlement; empty if all are of own use
     * @throws IllegalArgumentException if they are of several lots or measurands
     */
    public static Optional<Settlement> of(Collection<Determination> determinations, Collection<SettlementRule> rules) {
        List<Determination> sides = determinations.stream()
                .filter(one -> one.role() != DeterminationRole.OWN)
                .distinct()
                .sorted(Comparator.comparing(Determination::role)
                        .thenComparing(Determination::party)
                        .thenComparing(Determination::sampledAt)
                        .thenComparing(one -> one.value().value()))
                .toList();
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        Measurand measurand = sides.get(0).measurand();
        boolean isOneLot = sides.stream()
                .allMatch(one -> one.measurand().equals(measurand)
                        && one.batch().equals(sides.get(0).batch()));
        if (!isOneLot) {
            throw new IllegalArgumentException("a settlement is of one measurand of one lot, not of all of " + sides);
        }
        return Optional.of(settled(measurand, sides, SettlementRule.find(rules, measurand, sides)));
    }

    private static Settlement settled(Measurand measurand, List<Determination> sides, Optional<SettlementRule> rule) {
        if (sides.stream().map(Determination::role).distinct().count() < sides.size()) {
            return open(measurand, sides, SettlementState.REPEATED);
        }
        if (sides.stream().map(Determination::state).distinct().count() > 1) {
            return open(measurand, sides, SettlementState.STATES_DIFFER);
        }
        Optional<MeasuredValue> seller = of(sides, DeterminationRole.SELLER);
        Optional<MeasuredValue> buyer = of(sides, DeterminationRole.BUYER);
        Optional<MeasuredValue> umpire = of(sides, DeterminationRole.UMPIRE);
        if (seller.isEmpty() || buyer.isEmpty()) {
            // An umpire between one party and nobody settles nothing.
            return new Settlement(
                    measurand,
                    sides,
                    SettlementState.ONE_SIDED,
                    seller.or(() -> buyer).or(() -> umpire));
        }
        MeasuredValue one = seller.get();
        MeasuredValue other = buyer.get();
        if (rule.isEmpty()) {
            return one.value().compareTo(other.value()) == 0
                    ? settled(measurand, sides, SettlementState.AGREED, one.mean(other))
                    : open(measurand, sides, SettlementState.RULE_MISSING);
        }
        if (one.distance(other).compareTo(rule.get().limit()) <= 0) {
            return settled(measurand, sides, SettlementState.AGREED, one.mean(other));
        }
        return umpire.map(between -> settled(
                        measurand,
                        sides,
                        SettlementState.BY_UMPIRE,
                        umpired(one, other, between, rule.get().umpire())))
                .orElseGet(() -> open(measurand, sides, SettlementState.UMPIRE_MISSING));
    }

    private static MeasuredValue umpired(
            MeasuredValue seller, MeasuredValue buyer, MeasuredValue umpire, UmpireRule rule) {
        return switch (rule) {
            case UMPIRE -> umpire;
            case MIDDLE_OF_THREE ->
                List.of(seller, buyer, umpire).stream()
                        .sorted(Comparator.comparing(MeasuredValue::value))
                        .toList()
                        .get(1);
            case MEAN_WITH_NEARER -> {
                int nearer = seller.distance(umpire).compareTo(buyer.distance(umpire));
                yield nearer == 0 ? umpire : umpire.mean(nearer < 0 ? seller : buyer);
            }
        };
    }

    private static Optional<MeasuredValue> of(List<Determination> sides, DeterminationRole role) {
        return sides.stream()
                .filter(one -> one.role() == role)
                .map(Determination::value)
                .findFirst();
    }

    private static Settlement settled(
            Measurand measurand, List<Determination> sides, SettlementState state, MeasuredValue value) {
        return new Settlement(measurand, sides, state, Optional.of(value));
    }

    private static Settlement open(Measurand measurand, List<Determination> sides, SettlementState state) {
        return new Settlement(measurand, sides, state, Optional.empty());
    }
}
