package io.didymium.core.reconcile;

/**
 * How far a solution is from being one, computed apart from the method that found it.
 *
 * @param stationarity how far the first-order conditions (Karush, Kuhn, Tucker) are from holding, in standard uncertainties
 * @param openness the largest part of a balance that is open, beside the sum of the sizes in it
 * @param rounds the tangents taken
 */
public record ConvergenceCertificate(double stationarity, double openness, int rounds) {
    /** Whether both are within a tolerance. */
    public boolean isWithin(double tolerance) {
        return stationarity <= tolerance && openness <= tolerance;
    }
}
