package io.didymium.core.origin;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** The straightforward way: a batch is what its step's inputs are, each asked in turn. Chains without borders only. */
final class RecursiveOrigin {
    private final SupplyChain chain;
    private final Element element;

    RecursiveOrigin(SupplyChain chain, Element element) {
        this.chain = chain;
        this.element = element;
    }

    Map<BatchId, Share> of(BatchId batch) {
        ProcessStep step = chain.producerOf(batch);
        if (step.kind().isSource()) {
            return Map.of(batch, Share.ONE);
        }
        BigDecimal total = step.inputs().stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<BatchId, Share> shares = new TreeMap<>();
        for (BatchPortion input : step.inputs()) {
            BigDecimal weight = weight(input);
            if (weight.signum() > 0) {
                Share part = ratio(weight, total);
                of(input.batch()).forEach((source, share) -> shares.merge(source, product(part, share), Share::plus));
            }
        }
        return shares;
    }

    private BigDecimal weight(BatchPortion input) {
        return chain.batch(input.batch())
                .composition()
                .orElseThrow()
                .fraction(element)
                .value()
                .value()
                .multiply(input.mass().value().kilograms());
    }

    private static Share ratio(BigDecimal part, BigDecimal whole) {
        int scale = Math.max(part.scale(), whole.scale());
        return new Share(
                part.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
    }

    private static Share product(Share first, Share second) {
        BigInteger numerator = first.numerator().multiply(second.numerator());
        return new Share(numerator, first.denominator().multiply(second.denominator()));
    }
}
