package io.didymium.core.balance.covariance;

import java.util.Arrays;

/**
 * What one standard uncertainty of each measurement does to one difference, in kg: the sparse gradient of the difference, each part
 * times the uncertainty of its measurement. The parts are in the order of the measurements' indices, each once.
 */
public final class Effects {
    private final int[] measurements;
    private final double[] kilograms;

    private Effects(int[] measurements, double[] kilograms) {
        this.measurements = measurements;
        this.kilograms = kilograms;
    }

    /** How many measurements have an effect. */
    public int size() {
        return measurements.length;
    }

    /** The index of the measurement of a part. */
    public int measurement(int part) {
        return measurements[part];
    }

    /** The effect of one standard uncertainty of that measurement, in kg. */
    public double kilograms(int part) {
        return kilograms[part];
    }

    /** The standard uncertainty of the difference in kg, where measurements have nothing in common. */
    double uncertainty() {
        double variance = 0;
        for (double effect : kilograms) {
            variance += effect * effect;
        }
        return Math.sqrt(variance);
    }

    /** Gathers effects; those of one measurement are added. Not thread-safe. */
    public static final class Builder {
        private long[] keys = new long[16];
        private double[] values = new double[16];
        private int size;

        /** Adds the effect of one standard uncertainty of a measurement, in kg. */
        public Builder add(int measurement, double kilograms) {
            if (kilograms == 0) {
                return this;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            // The position in the low half makes the sums independent of how the sort treats equals.
            keys[size] = (long) measurement << 32 | size;
            values[size++] = kilograms;
            return this;
        }

        /** The effects. */
        public Effects build() {
            long[] sorted = Arrays.copyOf(keys, size);
            Arrays.sort(sorted);
            int[] measurements = new int[size];
            double[] kilograms = new double[size];
            int last = -1;
            for (long key : sorted) {
                int measurement = (int) (key >>> 32);
                if (last < 0 || measurements[last] != measurement) {
                    measurements[++last] = measurement;
                }
                kilograms[last] += values[(int) key];
            }
            return new Effects(Arrays.copyOf(measurements, last + 1), Arrays.copyOf(kilograms, last + 1));
        }
    }
}
