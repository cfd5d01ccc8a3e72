package io.didymium.core.material.specification;

/** The distribution function of the standard normal distribution. */
final class NormalProbability {
    private static final double FAR = 8;

    private NormalProbability() {}

    /** The probability of a value below z; by the series of Marsaglia (2004), exact to 1e-14 up to 8 and 0 or 1 beyond. */
    static double below(double z) {
        if (z < -FAR) {
            return 0;
        }
        if (z > FAR) {
            return 1;
        }
        double sum = z;
        double term = z;
        for (int i = 3; sum + term != sum; i += 2) {
            term = term * z * z / i;
            sum += term;
        }
        return Math.max(0, Math.min(1, 0.5 + sum * StrictMath.exp(-0.5 * z * z) / StrictMath.sqrt(2 * StrictMath.PI)));
    }
}
