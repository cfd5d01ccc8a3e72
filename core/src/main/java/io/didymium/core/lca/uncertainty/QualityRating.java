package io.didymium.core.lca.uncertainty;

import static io.didymium.core.quantity.Decimals.ROUNDING;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * How good the data behind a result are: the average scores of what is rated, and how much is not.
 *
 * <p>Each amount counts by the size of what it adds to the result, a credit as much as a burden.
 *
 * @param averages the averages over what is rated; nothing if nothing is
 * @param unratedShare the part of the result that no scores stand behind, from 0 to 1
 */
public record QualityRating(Optional<Averages> averages, BigDecimal unratedShare) {
    private static final BigDecimal WORST = BigDecimal.valueOf(5);

    /** Nothing is rated. */
    public static final QualityRating UNRATED = new QualityRating(Optional.empty(), BigDecimal.ONE);

    /** @throws IllegalArgumentException if the unrated share is not from 0 to 1, or there are averages of nothing */
    public QualityRating {
        requireNonNull(averages, "averages");
        if (unratedShare.signum() < 0
                || unratedShare.compareTo(BigDecimal.ONE) > 0
                || averages.isPresent() != (unratedShare.compareTo(BigDecimal.ONE) < 0)) {
            throw new IllegalArgumentException(
                    "unrated share must be from 0 to 1, and 1 without averages: " + unratedShare.toPlainString());
        }
    }

    /** The averages when what is not rated counts as worst, 5 in every score. */
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
     * @param reliability how amounts were found
     * @param completeness of how many sites and how long a time
     * @param time how far in time from what they stand for
     * @param place how far in space
     * @param technology how far in technology
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

    /** A rating being made. Not for several threads. */
    public static final class Sum {
        private final BigDecimal[] weighted = new BigDecimal[5];
        private BigDecimal rated = BigDecimal.ZERO;
        private BigDecimal unrated = BigDecimal.ZERO;

        /** A rating of nothing yet. */
        public Sum() {
            Arrays.fill(weighted, BigDecimal.ZERO);
        }

        /** Adds an amount: what it adds to the result, of either sign, and its scores. */
        public void add(BigDecimal value, Optional<Pedigree> scores) {
            BigDecimal size = value.abs();
            if (scores.isEmpty()) {
                unrated = unrated.add(size, ROUNDING);
                return;
            }
            rated = rated.add(size, ROUNDING);
            int[] each = scores.get().scores();
            for (int i = 0; i < each.length; i++) {
                weighted[i] = weighted[i].add(size.multiply(BigDecimal.valueOf(each[i])), ROUNDING);
            }
        }

        /** The rating of what was added. */
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
