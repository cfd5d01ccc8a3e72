package io.didymium.core.lca.chain;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.inventory.Provenance;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The impact of a batch.
 *
 * @param total the impact by category
 * @param sizes the sums of absolute values, for shares
 * @param knowledge what is known and what is missing
 */
record BatchImpact(Map<String, BigDecimal> total, Sizes sizes, Knowledge knowledge) {
    private static final Sizes NO_SIZES = new Sizes(Map.of(), Map.of(), Map.of());
    private static final BatchImpact NONE = new BatchImpact(Map.of(), NO_SIZES, Knowledge.FULL);

    /**
     * Sums of absolute values by category.
     *
     * @param gross of all contributions
     * @param primary of primary data
     * @param attested of suppliers' results
     */
    record Sizes(Map<String, BigDecimal> gross, Map<String, BigDecimal> primary, Map<String, BigDecimal> attested) {
        Sizes plus(Sizes other, BigDecimal part) {
            return new Sizes(
                    sum(gross, other.gross, part),
                    sum(primary, other.primary, part),
                    sum(attested, other.attested, part));
        }
    }

    /**
     * What is known of an impact and what is missing.
     *
     * @param known whether the impact is known
     * @param obstacle the first finding that makes it incomplete or unknown, if any
     * @param unstated the categories missing from a supplier's result
     * @param unshared the categories without a share of primary data in a supplier's result
     * @param partial the categories missing from the factor of some activity
     */
    record Knowledge(
            boolean known,
            Optional<Finding> obstacle,
            Set<String> unstated,
            Set<String> unshared,
            Set<String> partial) {
        static final Knowledge FULL = new Knowledge(true, Optional.empty(), Set.of(), Set.of(), Set.of());

        Knowledge and(Knowledge other) {
            return new Knowledge(
                    known && other.known,
                    obstacle.isPresent() ? obstacle : other.obstacle,
                    union(unstated, other.unstated),
                    union(unshared, other.unshared),
                    union(partial, other.partial));
        }

        Knowledge without(Set<String> categories) {
            return new Knowledge(known, obstacle, unstated, unshared, union(partial, categories));
        }

        private static Set<String> union(Set<String> left, Set<String> right) {
            if (left.containsAll(right)) {
                return left;
            }
            Set<String> union = new HashSet<>(left);
            union.addAll(right);
            return union;
        }
    }

    static BatchImpact none() {
        return NONE;
    }

    /** An impact that is unknown because of a finding. */
    static BatchImpact unknown(Finding obstacle) {
        return new BatchImpact(
                Map.of(), NO_SIZES, new Knowledge(false, Optional.of(obstacle), Set.of(), Set.of(), Set.of()));
    }

    /** The impact that a supplier states; categories may be missing. */
    static BatchImpact attested(SupplierFootprint result, BigDecimal kilograms, Set<String> categories) {
        Map<String, BigDecimal> total = new HashMap<>();
        Map<String, BigDecimal> gross = new HashMap<>();
        Map<String, BigDecimal> primary = new HashMap<>();
        Set<String> unshared = new HashSet<>();
        result.results().forEach((category, stated) -> {
            BigDecimal whole = stated.perKilogram().multiply(kilograms, ROUNDING);
            total.put(category, whole);
            gross.put(category, whole.abs());
            stated.primary()
                    .ifPresentOrElse(
                            part -> primary.put(category, whole.abs().multiply(part, ROUNDING)),
                            () -> unshared.add(category));
        });
        Set<String> unstated = new HashSet<>(categories);
        unstated.removeAll(total.keySet());
        return new BatchImpact(
                total,
                new Sizes(gross, primary, gross),
                new Knowledge(true, Optional.empty(), unstated, unshared, Set.of()));
    }

    /** Adds a part, from 0, of another impact; zero times an unknown impact is zero. */
    BatchImpact plus(BatchImpact other, BigDecimal part) {
        if (part.signum() == 0) {
            return this;
        }
        Knowledge both = knowledge.and(other.knowledge);
        return both.known()
                ? new BatchImpact(sum(total, other.total, part), sizes.plus(other.sizes, part), both)
                : new BatchImpact(Map.of(), NO_SIZES, both);
    }

    /** Adds an activity, which may lack some of the categories. */
    BatchImpact plus(Activity activity, Set<String> categories) {
        if (!knowledge.known()) {
            return this;
        }
        Map<String, BigDecimal> impacts = activity.factor().impacts();
        Map<String, BigDecimal> own = new HashMap<>();
        impacts.forEach((category, impact) -> own.put(category, impact.abs()));
        Set<String> left = new HashSet<>(categories);
        left.removeAll(impacts.keySet());
        boolean primary = activity.factor().origin() == Provenance.Origin.PRIMARY;
        return new BatchImpact(
                sum(total, impacts, activity.amount()),
                sizes.plus(
                        new Sizes(own, primary ? own : Map.of(), Map.of()),
                        activity.amount().abs()),
                knowledge.without(left));
    }

    /** An impact of zero because a step has no data. */
    static BatchImpact silent(Finding silence) {
        return new BatchImpact(
                Map.of(), NO_SIZES, new Knowledge(true, Optional.of(silence), Set.of(), Set.of(), Set.of()));
    }

    /** The finding that makes the impact incomplete or unknown, if any. */
    Optional<Finding> obstacle() {
        return knowledge.obstacle();
    }

    /** How completely the upstream activities cover a category. */
    CategoryCoverage coverage(String category) {
        if (!total.containsKey(category)) {
            return CategoryCoverage.NONE;
        }
        return knowledge.partial().contains(category) ? CategoryCoverage.PARTIAL : CategoryCoverage.FULL;
    }

    Optional<BigDecimal> total(String category) {
        return knowledge.known() && !knowledge.unstated().contains(category)
                ? Optional.of(total.getOrDefault(category, BigDecimal.ZERO))
                : Optional.empty();
    }

    /** The share of primary data; empty if unknown or the sum is zero. */
    Optional<BigDecimal> primaryShare(String category) {
        return knowledge.unshared().contains(category) ? Optional.empty() : share(sizes.primary(), category);
    }

    /** The share of suppliers' results; empty if unknown or the sum is zero. */
    Optional<BigDecimal> attestedShare(String category) {
        return share(sizes.attested(), category);
    }

    private Optional<BigDecimal> share(Map<String, BigDecimal> of, String category) {
        BigDecimal whole = sizes.gross().getOrDefault(category, BigDecimal.ZERO);
        return whole.signum() == 0 || total(category).isEmpty()
                ? Optional.empty()
                : Optional.of(of.getOrDefault(category, BigDecimal.ZERO).divide(whole, ROUNDING));
    }

    private static Map<String, BigDecimal> sum(
            Map<String, BigDecimal> left, Map<String, BigDecimal> right, BigDecimal part) {
        if (right.isEmpty()) {
            return left;
        }
        Map<String, BigDecimal> sum = new HashMap<>(left);
        right.forEach((category, amount) ->
                sum.merge(category, amount.multiply(part, ROUNDING), (one, other) -> one.add(other, ROUNDING)));
        return sum;
    }
}
