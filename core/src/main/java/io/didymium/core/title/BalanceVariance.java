package io.didymium.core.title;

import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.util.SortedMap;
import java.util.TreeMap;

/** The variance of the balance of one element, to which portions of batches are added. Not thread-safe. */
final class BalanceVariance {
    /** The derivative of the balance by the content of each batch, in kg, times the uncertainty of the content. */
    private final SortedMap<BatchId, Double> byContent = new TreeMap<>();

    private double ofWeighings;

    /** Adds a portion; the factor is the part of it that counts, negative for what is delivered. */
    void add(BatchId batch, MeasuredMass mass, MeasuredFraction content, double factor) {
        double weighed = factor
                * content.value().value().doubleValue()
                * mass.standardUncertainty().kilograms().doubleValue();
        ofWeighings += weighed * weighed;
        byContent.merge(
                batch,
                factor
                        * mass.value().kilograms().doubleValue()
                        * content.standardUncertainty().value().doubleValue(),
                Double::sum);
    }

    double standardUncertainty() {
        double variance = ofWeighings;
        for (double ofBatch : byContent.values()) {
            variance += ofBatch * ofBatch;
        }
        return Math.sqrt(variance);
    }
}
