package io.didymium.core.balance.covariance;

/**
 * The number of standard uncertainties beyond which one of several two-sided tests of normal differences counts, so that all of them
 * together raise a false alarm with a given probability (Šidák 1967: p = 1 − (1 − α)^(1/N), z = Φ⁻¹(1 − p/2)).
 */
public final class CriticalValue {
    private static final double[] NEAR_NUMERATOR = {
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4
    };
    private static final double[] NEAR_DENOMINATOR = {
        1,
        2.05319162663775882187,
        1.67638483018380384940,
        0.689767334985100004550,
        0.148103976427480074590,
        0.0151986665636164571966,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] FAR_NUMERATOR = {
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
        0.0265321895265761230930, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] FAR_DENOMINATOR = {
        1,
        0.599832206555887937690,
        0.136929880922735805310,
        0.0148753612908506148525,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
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
