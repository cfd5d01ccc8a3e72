package io.didymium.core.stock;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What was at a site, came, went and is left of all mass or one element in a period, in kg.
 *
 * @param element the element; empty for all mass
 * @param opening what was there at the beginning, by the books
 * @param receipts what came from other sites and sources, with reagents
 * @param products what went to other sites
 * @param losses emissions, effluents and losses that were measured
 * @param closing what is there at the end, by the books
 * @param standardUncertainty of the difference, as far as measurements state it; errors of different batches are taken as independent
 * @param processed what entered processes of the site
 * @param unaccounted what steps state as not accounted for
 * @param limit what may be unaccounted for
 * @param unanalysed the mass of batches in and out of processes whose analysis does not state the element
 */
public record MaterialLine(
        Optional<Element> element,
        BigDecimal opening,
        BigDecimal receipts,
        BigDecimal products,
        BigDecimal losses,
        BigDecimal closing,
        BigDecimal standardUncertainty,
        BigDecimal processed,
        BigDecimal unaccounted,
        BigDecimal limit,
        BigDecimal unanalysed) {
    private static final MathContext SHOWN = MathContext.DECIMAL64;

    /** Refuses null. */
    public MaterialLine {
        requireNonNull(element, "element");
        requireNonNull(opening, "opening");
        requireNonNull(receipts, "receipts");
        requireNonNull(products, "products");
        requireNonNull(losses, "losses");
        requireNonNull(closing, "closing");
        requireNonNull(standardUncertainty, "standardUncertainty");
        requireNonNull(processed, "processed");
        requireNonNull(unaccounted, "unaccounted");
        requireNonNull(limit, "limit");
        requireNonNull(unanalysed, "unanalysed");
    }

    /** Opening and receipts less products, measured losses and closing: positive for what is missing, negative for a gain. */
    public BigDecimal difference() {
        return opening.add(receipts).subtract(products).subtract(losses).subtract(closing);
    }

    /** The difference in per cent of what entered processes; empty if nothing did. */
    public Optional<BigDecimal> percent() {
        return processed.signum() == 0
                ? Optional.empty()
                : Optional.of(difference().movePointRight(2).divide(processed, SHOWN));
    }

    /** Whether the difference, either way, is within the limit; by all of it, without help from its uncertainty. */
    public boolean isWithinLimit() {
        return difference().abs().compareTo(limit) <= 0;
    }
}
