package io.didymium.core.material;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.util.List;

/** Products and sums of independent measured fractions, with their uncertainty to first order (JCGM 100:2008, 5.1.2). */
final class Products {
    private Products() {}

    /** One part of another. */
    static MeasuredFraction of(MeasuredFraction one, MeasuredFraction other) {
        if (other.standardUncertainty().isZero()) {
            return one.times(other.value());
        }
        return new MeasuredFraction(
                one.value().times(other.value()),
                root(List.of(
                        one.standardUncertainty().times(other.value()),
                        other.standardUncertainty().times(one.value()))));
    }

    /** What is lost if first one part goes, and then a part of the rest. */
    static MeasuredFraction lost(MeasuredFraction first, MeasuredFraction then) {
        MeasuredFraction left = of(rest(first), rest(then));
        return rest(left);
    }

    /** The rest: one less the fraction, as uncertain. */
    static MeasuredFraction rest(MeasuredFraction fraction) {
        return new MeasuredFraction(fraction.value().complement(), fraction.standardUncertainty());
    }

    /** The sum of two, one at most. */
    static MeasuredFraction sum(MeasuredFraction one, MeasuredFraction other) {
        return new MeasuredFraction(
                new MassFraction(one.value().value().add(other.value().value()).min(BigDecimal.ONE)),
                root(List.of(one.standardUncertainty(), other.standardUncertainty())));
    }

    private static MassFraction root(List<MassFraction> parts) {
        BigDecimal squares = BigDecimal.ZERO;
        for (MassFraction part : parts) {
            squares = squares.add(part.value().multiply(part.value()));
        }
        return new MassFraction(Decimals.fitted(squares.sqrt(ROUNDING)).min(BigDecimal.ONE));
    }
}
