package io.didymium.core.stock;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.process.Flow;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happened at a site in a period. Not thread-safe. */
final class MaterialTally {
    /** What processes made and took of one batch. */
    private static final class Use {
        private final Batch batch;
        private boolean isMade;
        private final List<MeasuredMass> taken = new ArrayList<>();

        Use(Batch batch) {
            this.batch = batch;
        }

        /** What was taken less what was made, in kg. */
        double net() {
            double net = isMade ? -batch.mass().value().kilograms().doubleValue() : 0;
            for (MeasuredMass mass : taken) {
                net += mass.value().kilograms().doubleValue();
            }
            return net;
        }

        /** The variance of the net mass: a portion is a share of its batch with the batch's error, and an error of division. */
        double variance() {
            double whole = batch.mass().standardUncertainty().kilograms().doubleValue();
            double shares = isMade ? -1 : 0;
            double variance = 0;
            for (MeasuredMass mass : taken) {
                double share = MaterialBook.share(mass, batch.mass());
                double own = mass.standardUncertainty().kilograms().doubleValue();
                shares += share;
                variance += share == 1 ? 0 : Math.max(0, own * own - share * share * whole * whole);
            }
            return variance + shares * shares * whole * whole;
        }
    }

    private final SortedMap<BatchId, BigDecimal> changes = new TreeMap<>();
    private final SortedMap<BatchId, BigDecimal> came = new TreeMap<>();
    private final SortedMap<BatchId, BigDecimal> went = new TreeMap<>();
    private final SortedMap<BatchId, Use> uses = new TreeMap<>();
    private final List<Flow> flows = new ArrayList<>();

    void stock(BatchId batch, BigDecimal change) {
        changes.merge(batch, change, BigDecimal::add);
    }

    void came(BatchId batch, BigDecimal mass) {
        came.merge(batch, mass, BigDecimal::add);
    }

    void went(BatchId batch, BigDecimal mass) {
        went.merge(batch, mass, BigDecimal::add);
    }

    void made(Batch batch) {
        uses.computeIfAbsent(batch.id(), any -> new Use(batch)).isMade = true;
    }

    void taken(Batch batch, MeasuredMass mass) {
        uses.computeIfAbsent(batch.id(), any -> new Use(batch)).taken.add(mass);
    }

    void flow(Flow flow) {
        flows.add(flow);
    }

    Map<BatchId, BigDecimal> changes() {
        return changes;
    }

    Map<BatchId, BigDecimal> came() {
        return came;
    }

    Map<BatchId, BigDecimal> went() {
        return went;
    }

    BigDecimal reagents(Optional<Element> element) {
        return flows(element, true);
    }

    BigDecimal losses(Optional<Element> element) {
        return flows(element, false);
    }

    private BigDecimal flows(Optional<Element> element, boolean isInput) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Flow flow : flows) {
            if (!flow.isUnaccounted() && flow.kind().isInput() == isInput) {
                sum = sum.add(flow.mass()
                        .value()
                        .kilograms()
                        .multiply(MaterialBook.content(flow.composition(), element)
                                .value()
                                .value()));
            }
        }
        return Decimals.fitted(sum);
    }

    /** The uncertainty of the difference. */
    BigDecimal uncertainty(Optional<Element> element) {
        double variance = 0;
        for (Use use : uses.values()) {
            MeasuredFraction content = MaterialBook.content(use.batch.composition(), element);
            variance += variance(content, use.net(), use.variance());
        }
        for (Flow flow : flows) {
            if (!flow.isUnaccounted()) {
                double own = flow.mass().standardUncertainty().kilograms().doubleValue();
                variance += variance(
                        MaterialBook.content(flow.composition(), element),
                        flow.mass().value().kilograms().doubleValue(),
                        own * own);
            }
        }
        return new BigDecimal(Math.sqrt(variance)).round(MathContext.DECIMAL64);
    }

    private static double variance(MeasuredFraction content, double mass, double ofMass) {
        double part = content.value().value().doubleValue();
        double own = content.standardUncertainty().value().doubleValue();
        return part * part * ofMass + mass * mass * own * own;
    }

    /** The net mass, without sign, of batches whose analysis leaves an element open. */
    BigDecimal unanalysed(Element element) {
        double open = 0;
        for (Use use : uses.values()) {
            boolean isStated = use.batch
                    .composition()
                    .filter(known -> known.fractions().containsKey(element))
                    .isPresent();
            boolean isComplete = use.batch
                    .assay()
                    .filter(assay -> assay.scope() == AnalysisScope.COMPLETE)
                    .isPresent();
            open += isStated || isComplete ? 0 : Math.abs(use.net());
        }
        return new BigDecimal(open).round(MathContext.DECIMAL64);
    }
}
