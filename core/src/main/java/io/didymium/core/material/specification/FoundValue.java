package io.didymium.core.material.specification;

/**
 * What an analysis shows of a characteristic: a range, a point where nothing is below a limit of quantification, with its uncertainty.
 * A part of one, or a plain ratio.
 *
 * @param least the least value that the analysis leaves open
 * @param most the largest one
 * @param standardUncertainty of both, to first order (JCGM 100:2008, 5.1.2)
 */
public record FoundValue(double least, double most, double standardUncertainty) {
    /** @throws IllegalArgumentException if the range is reversed, or a number is negative or not finite */
    public FoundValue {
        if (!(least >= 0) || !(most >= least) || !(standardUncertainty >= 0) || Double.isInfinite(most)) {
            throw new IllegalArgumentException(
                    "no range: " + least + " to " + most + ", uncertainty " + standardUncertainty);
        }
    }
}
