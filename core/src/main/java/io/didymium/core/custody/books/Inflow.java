package io.didymium.core.custody.books;

import io.didymium.core.origin.Share;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an account received over some time, in kg.
 *
 * @param qualifying the part that has the attribute
 * @param total all of it
 */
record Inflow(BigDecimal qualifying, BigDecimal total) {
    static final Inflow NONE = new Inflow(BigDecimal.ZERO, BigDecimal.ZERO);

    Inflow plus(BigDecimal moreQualifying, BigDecimal moreTotal) {
        return new Inflow(qualifying.add(moreQualifying), total.add(moreTotal));
    }

    /** The share that qualifies; empty if nothing was received. */
    Optional<Share> share() {
        int scale = Math.max(qualifying.scale(), total.scale());
        return total.signum() == 0
                ? Optional.empty()
                : Optional.of(new Share(
                        qualifying.setScale(scale).unscaledValue(),
                        total.setScale(scale).unscaledValue()));
    }
}
