package io.didymium.core.lca.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pedigree of an amount: five data quality scores from 1, best, to 5 (Weidema and Wesnaes 1996).
 *
 * @param reliability reliability of the source, from verified measurement to estimate
 * @param completeness completeness of sites and period
 * @param time temporal correlation
 * @param place geographical correlation
 * @param technology further technological correlation
 */
public record Pedigree(int reliability, int completeness, int time, int place, int technology) {
    private static final Pattern ENTRY = Pattern.compile(
            "\\(\\s*([1-5])\\s*;\\s*([1-5])\\s*;\\s*([1-5])\\s*;\\s*([1-5])\\s*;\\s*([1-5])\\s*(?:;.*)?\\)");
    /** The factors of the data quality system of ecoinvent, by indicator and score. */
    private static final List<List<Double>> FACTORS = List.of(
            List.of(1.0, 1.05, 1.1, 1.2, 1.5),
            List.of(1.0, 1.02, 1.05, 1.1, 1.2),
            List.of(1.0, 1.03, 1.1, 1.2, 1.5),
            List.of(1.0, 1.01, 1.02, 1.05, 1.1),
            List.of(1.0, 1.05, 1.2, 1.5, 2.0));

    /** @throws IllegalArgumentException if a score is not from 1 to 5 */
    public Pedigree {
        for (int score : new int[] {reliability, completeness, time, place, technology}) {
            if (score < 1 || score > 5) {
                throw new IllegalArgumentException("a pedigree score is from 1 to 5, not " + score);
            }
        }
    }

    /** Reads a text such as {@code (2;3;1;2;1)}; empty if it is not of this form or has no scores. */
    public static Optional<Pedigree> find(String entry) {
        Matcher scores = ENTRY.matcher(entry);
        return scores.matches()
                ? Optional.of(new Pedigree(
                        score(scores, 1), score(scores, 2), score(scores, 3), score(scores, 4), score(scores, 5)))
                : Optional.empty();
    }

    /**
     * The geometric standard deviation of the scores: the square root of exp of the root of the sum of squared logarithms of
     * the uncertainty factors.
     *
     * @param basic the basic uncertainty factor of the kind of exchange, at least 1; such as 1.05 for energy
     * @throws IllegalArgumentException if the basic factor is below 1
     */
    public double geometricDeviation(double basic) {
        if (!(basic >= 1)) {
            throw new IllegalArgumentException("a basic factor is at least 1, not " + basic);
        }
        int[] scores = scores();
        double sum = square(StrictMath.log(basic));
        for (int i = 0; i < scores.length; i++) {
            sum += square(StrictMath.log(FACTORS.get(i).get(scores[i] - 1)));
        }
        return StrictMath.exp(StrictMath.sqrt(sum) / 2);
    }

    /** The five in their order. */
    int[] scores() {
        return new int[] {reliability, completeness, time, place, technology};
    }

    private static double square(double value) {
        return value * value;
    }

    private static int score(Matcher scores, int group) {
        return Integer.parseInt(scores.group(group));
    }
}
