package io.didymium.core.balance.covariance;

/**
 * The standard uncertainty of a sum of differences with full covariance: u² = Σ e² over the measurements + Σ (r Σ e)² over the groups,
 * where e is the effect of one standard uncertainty of a measurement on the sum and r the common part (JCGM 100:2008, F.1.2.3). Its
 * cost is linear in the effects added. Not thread-safe.
 */
public final class UncertaintySum {
    private final MeasurementIndex measurements;
    private final double commonPart;
    private final double[] sums;
    private final double[] groupSums;
    private final boolean[] listed;
    private final int[] touched;
    private int count;

    /** A sum without parts over the measurements so far; the common part is a share of the standard uncertainty, from 0. */
    public UncertaintySum(MeasurementIndex measurements, double commonPart) {
        this.measurements = measurements;
        this.commonPart = commonPart;
        sums = new double[measurements.size()];
        listed = new boolean[measurements.size()];
        touched = new int[measurements.size()];
        groupSums = new double[measurements.groups()];
    }

    /** Adds a difference. */
    public UncertaintySum add(Effects effects) {
        for (int part = 0; part < effects.size(); part++) {
            int measurement = effects.measurement(part);
            if (!listed[measurement]) {
                listed[measurement] = true;
                touched[count++] = measurement;
            }
            sums[measurement] += effects.kilograms(part);
        }
        return this;
    }

    /** The standard uncertainty of the sum in kg; the sum has no parts afterwards. */
    public double take() {
        double variance = 0;
        for (int i = 0; i < count; i++) {
            double effect = sums[touched[i]];
            variance += effect * effect;
            groupSums[measurements.group(touched[i])] += effect;
            sums[touched[i]] = 0;
            listed[touched[i]] = false;
        }
        for (int i = 0; i < count; i++) {
            int group = measurements.group(touched[i]);
            double common = commonPart * groupSums[group];
            variance += common * common;
            groupSums[group] = 0;
        }
        count = 0;
        return Math.sqrt(variance);
    }
}
