package io.didymium.core.lca.uncertainty;

import static io.didymium.core.quantity.Decimals.ROUNDING;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data quality of a result: average pedigree scores of the rated part, and the share of the unrated part.
 *
 * <p>Each amount is weighted by the absolute value of its contribution to the result.
 *
 * @param averages the averages of the rated part; empty if nothing is rated
 * @param unratedShare the share of the result without scores, from 0 to 1
 */
public record QualityRating(Optional<Averages> averages, BigDecimal unratedShare) {
    private static final BigDecimal WORST = BigDecimal.valueOf(5);

    /** Nothing is rated. */
    public static final QualityRating UNRATED = new QualityRating(Optional.empty(), BigDecimal.ONE);

    /** @throws IllegalArgumentException if the unrated share is not from 0 to 1, or averages and a share of 1 are both given */
    public QualityRating {
        requireNonNull(averages, "averages");
        if (unratedShare.signum() < 0
                || unratedShare.compareTo(BigDecimal.ONE) > 0
                || averages.isPresent() != (unratedShare.compareTo(BigDecimal.ONE) < 0)) {
            throw new IllegalArgumentException(
                    "unrated share must be from 0 to 1, and 1 without averages: " + unratedShare.toPlainString());
        }
    }

    /** The averages if the unrated part counts as 5 in every score. */
    public Averages atWorst() {
        Averages rated = averages.orElse(new Averages(WORST, WORST, WORST, WORST, WORST));
        return new Averages(
                cautious(rated.reliability()),
                cautious(rated.completeness()),
                cautious(rated.time()),
                cautious(rated.place()),
                cautious(rated.technology()));
    }

    private BigDecimal cautious(BigDecimal score) {
        return score.multiply(BigDecimal.ONE.subtract(unratedShare))
                .add(WORST.multiply(unratedShare))
                .round(ROUNDING);
    }

    /**
     * Average scores, each from 1, best, to 5. The last three are the temporal, geographical and technological rating of PACT.
     *
     * @param reliability reliability of the sources
     * @param completeness completeness of sites and period
     * @param time temporal correlation
     * @param place geographical correlation
     * @param technology technological correlation
     */
    public record Averages(
            BigDecimal reliability, BigDecimal completeness, BigDecimal time, BigDecimal place, BigDecimal technology) {
        /** @throws IllegalArgumentException if an average is not from 1 to 5 */
        public Averages {
            for (BigDecimal score : new BigDecimal[] {reliability, completeness, time, place, technology}) {
                if (score.compareTo(BigDecimal.ONE) < 0 || score.compareTo(WORST) > 0) {
                    throw new IllegalArgumentException("an average score is from 1 to 5, not " + score.toPlainString());
                }
            }
        }

        /** The average of the five. */
        public BigDecimal overall() {
            return reliability
                    .add(completeness)
                    .add(time)
                    .add(place)
                    .add(technology)
                    .divide(WORST, ROUNDING);
        }
    }

    /** Collects contributions into a rating. Not thread-safe. */
    public static final class Sum {
        private final BigDecimal[] weighted = new BigDecimal[5];
        private BigDecimal rated = BigDecimal.ZERO;
        private BigDecimal unrated = BigDecimal.ZERO;

        /** An empty sum. */
        public Sum() {
            Arrays.fill(weighted, BigDecimal.ZERO);
        }

        /** Adds a contribution, of either sign, with its scores; null if unrated. */
        public void add(BigDecimal value, @Nullable Pedigree scores) {
            BigDecimal size = value.abs();
            if (scores == null) {
                unrated = unrated.add(size, ROUNDING);
                return;
            }
            rated = rated.add(size, ROUNDING);
            int[] each = scores.scores();
            for (int i = 0; i < each.length; i++) {
                weighted[i] = weighted[i].add(size.multiply(BigDecimal.valueOf(each[i])), ROUNDING);
            }
        }

        /** The rating of the contributions added. */
        public QualityRating rating() {
            BigDecimal unratedShare =
                    rated.signum() == 0 ? BigDecimal.ONE : unrated.divide(rated.add(unrated), ROUNDING);
            // Less than one part in 10^34 is rated.
            if (unratedShare.compareTo(BigDecimal.ONE) >= 0) {
                return UNRATED;
            }
            return new QualityRating(
                    Optional.of(new Averages(average(0), average(1), average(2), average(3), average(4))),
                    unratedShare);
        }

        private BigDecimal average(int score) {
            // Rounding must not lead out of the scale.
            return weighted[score].divide(rated, ROUNDING).max(BigDecimal.ONE).min(WORST);
        }
    }
}
