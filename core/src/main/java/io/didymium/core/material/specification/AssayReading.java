package io.didymium.core.material.specification;

import io.didymium.core.element.Compound;
import io.didymium.core.element.Constituent;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.ContentLimit;
import io.didymium.core.quantity.MeasuredFraction;
import java.util.List;
import java.util.Optional;

/** What an assay shows of characteristics; contents of oxides and elements are converted into each other. */
final class AssayReading {
    /** A sum of contents: its range and variance. */
    private record Sum(double least, double most, double variance) {
        static final Sum NONE = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(least + other.least, most + other.most, variance + other.variance);
        }
    }

    private final Assay assay;

    AssayReading(Assay assay) {
        this.assay = assay;
    }

    /** What the assay shows; empty if it does not state a content that it takes. */
    Optional<FoundValue> of(Characteristic characteristic) {
        if (characteristic.property().isPresent()) {
            return Optional.empty();
        }
        if (characteristic.ofOxides()) {
            return assay.totalOxides().isPresent()
                    ? sum(characteristic.terms(), true).map(AssayReading::found)
                    : sum(characteristic.terms(), false).flatMap(above -> total().map(all -> partOf(above, all)));
        }
        Optional<Sum> above = characteristic.isTotal() ? total() : sum(characteristic.terms(), false);
        if (characteristic.divisors().isEmpty()) {
            return above.map(AssayReading::found);
        }
        return above.flatMap(one -> sum(characteristic.divisors(), false)
                .filter(other -> other.least() > 0)
                .map(other -> ratio(one, other)));
    }

    private static FoundValue found(Sum sum) {
        return new FoundValue(sum.least(), sum.most(), Math.sqrt(sum.variance()));
    }

    /** A part of a whole that holds it: what is found of the part is found of the whole too. */
    private static FoundValue partOf(Sum part, Sum whole) {
        if (whole.least() <= 0) {
            return new FoundValue(0, 1, 0);
        }
        double share = part.least() / whole.least();
        double rest = Math.max(0, whole.variance() - part.variance());
        double variance =
                ((1 - share) * (1 - share) * part.variance() + share * share * rest) / (whole.least() * whole.least());
        // The rest of the whole may be as large as its limits leave open, and so may the part.
        double least = part.least() / Math.max(whole.most() - (part.most() - part.least()), part.least());
        double most = part.most() / Math.max(whole.least() + (part.most() - part.least()), part.most());
        return new FoundValue(Math.min(least, most), Math.max(least, most), Math.sqrt(variance));
    }

    private static FoundValue ratio(Sum above, Sum below) {
        double ratio = above.most() / below.least();
        double relative = (above.most() > 0 ? above.variance() / (above.most() * above.most()) : 0)
                + below.variance() / (below.least() * below.least());
        return new FoundValue(above.least() / below.most(), ratio, ratio * Math.sqrt(relative));
    }

    /** All rare-earth oxides: as found, or the sum of the oxides that are stated. */
    private Optional<Sum> total() {
        if (assay.totalOxides().isPresent()) {
            return assay.totalOxides().map(AssayReading::exactly);
        }
        Sum sum = Sum.NONE;
        boolean isFound = false;
        for (Element element : Element.values()) {
            if (element.isRareEarth() && element != Element.PROMETHIUM) {
                Optional<Sum> content = content(Oxide.conventional(element), false);
                isFound |= content.isPresent();
                sum = sum.plus(content.orElse(Sum.NONE));
            }
        }
        return isFound ? Optional.of(sum) : Optional.empty();
    }

    private Optional<Sum> sum(List<Constituent> terms, boolean asShares) {
        Sum sum = Sum.NONE;
        for (Constituent term : terms) {
            Optional<Sum> content = content(term, asShares);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(content.get());
        }
        return Optional.of(sum);
    }

    private Optional<Sum> content(Constituent wanted, boolean asShare) {
        Optional<Sum> found = Optional.empty();
        for (AssayValue value : assay.values()) {
            if (isOf(value.constituent(), wanted)) {
                Sum part = exactly(asShare ? value.content() : assay.inSample(value));
                found = Optional.of(found.orElse(Sum.NONE).plus(times(part, factor(value.constituent(), wanted))));
            }
        }
        for (ContentLimit limit : assay.limits()) {
            if (isOf(limit.constituent(), wanted)) {
                double open = (asShare ? limit.limit() : assay.inSample(limit))
                        .value()
                        .doubleValue();
                Sum part = new Sum(0, open * factor(limit.constituent(), wanted), 0);
                found = Optional.of(found.orElse(Sum.NONE).plus(part));
            }
        }
        return found.isEmpty() && assay.scope() == AnalysisScope.COMPLETE ? Optional.of(Sum.NONE) : found;
    }

    /** Whether a stated content is one of what is wanted: the same compound, or the same element in whatever form. */
    private static boolean isOf(Constituent stated, Constituent wanted) {
        return wanted instanceof Compound
                ? stated.equals(wanted)
                : stated.element() == wanted.element() && !(stated instanceof Compound ion && ion.isAnion());
    }

    private static double factor(Constituent stated, Constituent wanted) {
        return stated.equals(wanted)
                ? 1
                : stated.elementFraction().doubleValue()
                        / wanted.elementFraction().doubleValue();
    }

    private static Sum exactly(MeasuredFraction content) {
        double value = content.value().value().doubleValue();
        double uncertainty = content.standardUncertainty().value().doubleValue();
        return new Sum(value, value, uncertainty * uncertainty);
    }

    private static Sum times(Sum sum, double factor) {
        return factor == 1 ? sum : new Sum(sum.least() * factor, sum.most() * factor, sum.variance() * factor * factor);
    }
}
