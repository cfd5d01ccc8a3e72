package io.didymium.core.balance.covariance;

/**
 * The number of standard uncertainties beyond which one of several two-sided tests of normal differences counts, so that all of them
 * together raise a false alarm with a given probability (Šidák 1967: p = 1 − (1 − α)^(1/N), z = Φ⁻¹(1 − p/2)).
 */
public final class CriticalValue {
    private static final double[] NEAR_NUMERATOR = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
    };
    private static final double[] NEAR_DENOMINATOR = {
        1,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9
    };
    private static final double[] FAR_NUMERATOR = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7
    };
    private static final double[] FAR_DENOMINATOR = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-5,
        1.421511758316446e-7,
        2.0442631033899397e-15
    };
    /** The largest tail for which the approximation below holds. */
    private static final double LARGEST_TAIL = 0.075;

    private CriticalValue() {}

    /**
     * The critical value of a number of tests at a joint rate of false alarms.
     *
     * @throws IllegalArgumentException if there is no test, or the rate is not between 0 and 0.15
     */
    public static double of(double rate, long tests) {
        if (tests < 1 || !(rate > 0) || rate > 2 * LARGEST_TAIL) {
            throw new IllegalArgumentException("no critical value for " + tests + " tests at a rate of " + rate);
        }
        double each = -StrictMath.expm1(StrictMath.log1p(-rate) / tests);
        return upperQuantile(each / 2);
    }

    /** The normal quantile of an upper tail of at most 0.075 (Wichura 1988, algorithm AS 241, PPND16). */
    private static double upperQuantile(double tail) {
        double r = Math.sqrt(-StrictMath.log(tail));
        return r <= 5
                ? polynomial(NEAR_NUMERATOR, r - 1.6) / polynomial(NEAR_DENOMINATOR, r - 1.6)
                : polynomial(FAR_NUMERATOR, r - 5) / polynomial(FAR_DENOMINATOR, r - 5);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
