package io.didymium.core.material.determination;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How the determinations of a measurand are settled: within the splitting limit by their mean, beyond it by an umpire. The rule is given by
 * a scheme or by the verifier, never by one of the parties.
 *
 * @param measurand what it is for
 * @param limit the largest difference of the parties' values that their mean settles, in the unit of the measurand
 * @param umpire what settles a larger difference
 * @param seller whose lots it is for, where a contract differs from what holds for all others
 */
public record SettlementRule(Measurand measurand, BigDecimal limit, UmpireRule umpire, Optional<PartyId> seller) {
    /** @throws IllegalArgumentException if the limit is negative */
    public SettlementRule {
        requireNonNull(measurand, "measurand");
        limit = Decimals.normal(limit, "splitting limit");
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("splitting limit must not be negative: " + limit.toPlainString());
        }
        requireNonNull(umpire, "umpire");
        requireNonNull(seller, "seller");
    }

    /** A rule for all sellers from texts, such as {@code "TREO"} and {@code "0.30 %"}. */
    public static SettlementRule of(String measurand, String limit, UmpireRule umpire) {
        Measurand parsed = Measurand.parse(measurand);
        MeasuredValue value = MeasuredValue.parse(parsed, limit);
        if (value.standardUncertainty().signum() != 0) {
            throw new IllegalArgumentException("a splitting limit has no uncertainty: '" + limit + "'");
        }
        return new SettlementRule(parsed, value.value(), umpire, Optional.empty());
    }

    /** This rule for the lots of one seller. */
    public SettlementRule ofSeller(PartyId seller) {
        return new SettlementRule(measurand, limit, umpire, Optional.of(seller));
    }

    /** Whether two of some rules are for the same measurand of the same lots. */
    public static boolean isRepeated(Collection<SettlementRule> rules) {
        return rules.stream()
                        .map(rule -> List.of(rule.measurand, rule.seller))
                        .distinct()
                        .count()
                < rules.size();
    }

    /** The first of some rules for determinations of one measurand of a lot: one for the lots of its seller, else one for all sellers. */
    public static Optional<SettlementRule> find(
            Collection<SettlementRule> rules, Measurand measurand, Collection<Determination> determinations) {
        List<SettlementRule> candidates =
                rules.stream().filter(rule -> rule.measurand.equals(measurand)).toList();
        return candidates.stream()
                .filter(rule -> rule.seller
                        .filter(party -> isSeller(party, determinations))
                        .isPresent())
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(rule -> rule.seller.isEmpty())
                        .findFirst());
    }

    private static boolean isSeller(PartyId party, Collection<Determination> determinations) {
        return determinations.stream()
                .anyMatch(one ->
                        one.role() == DeterminationRole.SELLER && one.party().equals(party));
    }
}
