package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A loss, or a gain, of a material at one node that explains what does not balance better than any wrong measurement does.
 *
 * @param node the node
 * @param material the material of a stream there, in whose contents it was lost or gained
 * @param kilograms what was likely lost, in kg; negative for what was likely gained
 * @param uncertainty the standard uncertainty of that, in kg
 * @param likelihoodRatio twice the logarithm of the likelihood ratio, of one degree of freedom
 */
public record SuspectedLeak(
        String node, String material, BigDecimal kilograms, BigDecimal uncertainty, BigDecimal likelihoodRatio) {
    /** @throws NullPointerException if a component is null */
    public SuspectedLeak {
        requireNonNull(node, "node");
        requireNonNull(material, "material");
        requireNonNull(kilograms, "kilograms");
        requireNonNull(uncertainty, "uncertainty");
        requireNonNull(likelihoodRatio, "likelihoodRatio");
    }
}
