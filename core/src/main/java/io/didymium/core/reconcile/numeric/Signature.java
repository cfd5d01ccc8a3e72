package io.didymium.core.reconcile.numeric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an error does to the balances, up to its size. Errors of equal signatures cannot be distinguished. */
public final class Signature {
    /** Factors that agree to this part are one: they come from values that agree so far only by their balances. */
    private static final double SAME = 1e-7;

    private final int[] rows;
    private final long[] factors;

    private Signature(int[] rows, long[] factors) {
        this.rows = rows;
        this.factors = factors;
    }

    static Signature of(int[] rows, double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.abs(value) > Math.abs(largest) * (1 + SAME) ? value : largest;
        }
        long[] factors = new long[values.length];
        for (int k = 0; k < values.length; k++) {
            factors[k] = Math.round(values[k] / largest / SAME);
        }
        return new Signature(rows, factors);
    }

    /** Whether the error is in one balance only, as a leak there is. */
    public boolean isOfOne() {
        return rows.length == 1;
    }

    /** The first of the binding balances that it is in. */
    public int first() {
        return rows[0];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signature signature
                && Arrays.equals(rows, signature.rows)
                && Arrays.equals(factors, signature.factors);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rows) + Arrays.hashCode(factors);
    }
}
