package io.didymium.core.reconcile.numeric;

/**
 * The chi-square distribution: tail probabilities by the series and the continued fraction of the incomplete gamma function (Abramowitz
 * and Stegun 1964, 6.5.29 and 6.5.31), quantiles by bisection on them.
 */
public final class ChiSquare {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final int MAX_TERMS = 100_000;

    private ChiSquare() {}

    /**
     * The probability of a value above x.
     *
     * @param degrees the degrees of freedom, from 1
     */
    public static double upperTail(double x, int degrees) {
        requireDegrees(degrees);
        return x > 0 ? upperGamma(degrees / 2.0, x / 2) : 1;
    }

    /**
     * The value that is exceeded with a probability.
     *
     * @param degrees the degrees of freedom, from 1
     * @throws IllegalArgumentException if there is no degree of freedom, or the probability is not between 0 and 1
     */
    public static double upperQuantile(double probability, int degrees) {
        requireDegrees(degrees);
        if (!(probability > 0) || !(probability < 1)) {
            throw new IllegalArgumentException("probability must be between 0 and 1: " + probability);
        }
        double low = 0;
        double high = degrees + 1.0;
        while (upperTail(high, degrees) > probability) {
            high *= 2;
        }
        for (int round = 0; round < 200 && high - low > Math.ulp(high); round++) {
            double middle = (low + high) / 2;
            if (upperTail(middle, degrees) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static void requireDegrees(int degrees) {
        if (degrees < 1) {
            throw new IllegalArgumentException("degrees of freedom must be at least 1: " + degrees);
        }
    }

    private static double upperGamma(double a, double x) {
        double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int k = 1; k < MAX_TERMS && term > sum * 1e-17; k++) {
            term *= x / (a + k);
            sum += term;
        }
        return sum;
    }

    /** The continued fraction by the method of Lentz. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int k = 1; k < MAX_TERMS; k++) {
            double numerator = -k * (k - a);
            b += 2;
            d = 1 / nonZero(numerator * d + b);
            c = nonZero(b + numerator / c);
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double value) {
        return value == 0 ? 1e-300 : value;
    }

    /** The logarithm of the gamma function (Lanczos 1964, g = 7, nine terms). */
    private static double logGamma(double a) {
        double sum = LANCZOS[0];
        for (int k = 1; k < LANCZOS.length; k++) {
            sum += LANCZOS[k] / (a - 1 + k);
        }
        double t = a + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (a - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
