package io.didymium.core.circularity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The indicators of an element of a batch.
 *
 * @param element the element
 * @param reused its part from reused parts
 * @param recycled its part from pre-consumer and post-consumer material
 * @param undetermined its part of which the source is not known: the two above are at least what they say
 * @param rates the rates by which it comes back
 */
public record CircularityIndicators(
        Element element, Share reused, Share recycled, Share undetermined, RecyclingRates rates) {
    private static final Set<SourceClass> RECYCLED = EnumSet.of(SourceClass.PRE_CONSUMER, SourceClass.POST_CONSUMER);
    private static final int DIGITS = 34;

    /** @throws IllegalArgumentException if the rates are of another element */
    public CircularityIndicators {
        requireNonNull(reused, "reused");
        requireNonNull(recycled, "recycled");
        requireNonNull(undetermined, "undetermined");
        if (rates.element() != element) {
            throw new IllegalArgumentException("rates of " + rates.element() + " are none of " + element);
        }
    }

    /** Those of an element of a batch, with the rates by which it comes back. */
    public static CircularityIndicators of(Origin origin, RecyclingRates rates) {
        Element element = rates.element();
        return new CircularityIndicators(
                element,
                origin.share(element, source -> source.sourceClass() == SourceClass.REUSE),
                origin.share(element, source -> RECYCLED.contains(source.sourceClass())),
                origin.share(element, source -> source.sourceClass() == SourceClass.UNDETERMINED),
                rates);
    }

    /**
     * The value of an indicator, from 0 to 1; empty if it is not known: a share of nothing is not known where a source is undetermined, and
     * an outflow where one of its rates is.
     */
    public Optional<BigDecimal> value(CircularityIndicator indicator) {
        return switch (indicator) {
            case REUSED_INFLOW -> inflow(reused);
            case RECYCLED_INFLOW -> inflow(recycled);
            case RECYCLED_OUTFLOW -> rates.overall().map(Rate::value);
        };
    }

    private Optional<BigDecimal> inflow(Share share) {
        return share.isZero() && !undetermined.isZero() ? Optional.empty() : Optional.of(share.decimal(DIGITS));
    }
}
