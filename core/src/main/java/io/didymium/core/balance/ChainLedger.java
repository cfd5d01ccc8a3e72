package io.didymium.core.balance;

import com.google.common.collect.Lists;
import io.didymium.core.balance.covariance.HoldUp;
import io.didymium.core.balance.covariance.UncertaintySum;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of all steps of a chain that are not sources, over one set of stated values. */
final class ChainLedger {
    private final SupplyChain chain;
    private final StatedValues values;
    private final WithheldDetails withheld;
    private final EvidenceLimits evidence;
    private final Map<BatchId, Set<ProcessKind>> kinds = new HashMap<>();
    private final Map<BatchId, HoldUp> holdUps = new HashMap<>();
    private final List<List<Line>> lines = new ArrayList<>();

    /**
     * Posts a chain.
     *
     * @param claimed the elements that a claim names, which are no trace anywhere
     * @param withheld what is known to be missing
     */
    ChainLedger(SupplyChain chain, BalanceRule rule, Set<Element> claimed, WithheldDetails withheld) {
        this.chain = chain;
        this.withheld = withheld;
        this.evidence = rule.evidence();
        values = new StatedValues(this::laboratory, rule);
        List<ProcessStep> steps = chain.steps();
        List<Ledger> ledgers = steps.stream().map(this::posted).toList();
        UncertaintySum sum = new UncertaintySum(values.index(), rule.commonPart());
        List<Set<Element>> notable = notable(steps, claimed, evidence);
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).kind().isSource()) {
                lines.add(ledgers.get(i).lines(notable.get(i), evidence, sum));
            }
        }
    }

    StatedValues values() {
        return values;
    }

    /** The lines by step, in the order of the chain's steps. */
    List<List<Line>> lines() {
        return lines;
    }

    private Ledger posted(ProcessStep step) {
        Ledger ledger = new Ledger(step, values, withheld);
        Set<ProcessKind> passed = EnumSet.of(step.kind());
        for (BatchPortion input : step.inputs()) {
            Batch batch = chain.batch(input.batch());
            Set<ProcessKind> before =
                    batch.facility().equals(step.facility()) ? kinds.getOrDefault(batch.id(), Set.of()) : Set.of();
            HoldUp holdUp = holdUps.get(batch.id());
            if (holdUp != null && input.mass().equals(batch.mass())) {
                ledger.in(input, batch, holdUp);
            } else {
                ledger.in(input, batch, before.contains(step.kind()));
            }
            passed.addAll(before);
        }
        for (Output output : step.outputs()) {
            kinds.put(output.batch(), passed);
            if (!step.kind().isSource() && !step.isHoldUp(output.batch())) {
                ledger.out(chain.batch(output.batch()));
            }
        }
        if (!step.kind().isSource()) {
            step.flows().forEach(flow -> ledger.flow(flow, chain.operatorOf(step)));
        }
        step.outputs().stream()
                .map(Output::batch)
                .filter(step::isHoldUp)
                .forEach(left -> holdUps.put(left, ledger.left(chain.batch(left), evidence)));
        return ledger;
    }

    /** Those who analysed a batch: its maker, or, of what was bought, a laboratory of the site's suppliers. */
    private Object laboratory(Batch batch) {
        ProcessStep made = chain.producerOf(batch.id());
        return made.kind().isSource() ? batch.facility() : chain.operatorOf(made);
    }

    /** By step, the elements that a claim names or that a batch made from its outputs holds above the limit of traces. */
    private List<Set<Element>> notable(List<ProcessStep> steps, Set<Element> claimed, EvidenceLimits limits) {
        Map<BatchId, Set<Element>> made = new HashMap<>();
        List<Set<Element>> notable = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Set<Element> downstream = EnumSet.noneOf(Element.class);
            downstream.addAll(claimed);
            for (Output output : steps.get(i).outputs()) {
                downstream.addAll(made.getOrDefault(output.batch(), Set.of()));
                chain.batch(output.batch())
                        .composition()
                        .ifPresent(known -> known.fractions().forEach((element, fraction) -> {
                            if (fraction.value().value().doubleValue() > limits.traceDownstream()) {
                                downstream.add(element);
                            }
                        }));
            }
            for (BatchPortion input : steps.get(i).inputs()) {
                made.computeIfAbsent(input.batch(), batch -> EnumSet.noneOf(Element.class))
                        .addAll(downstream);
            }
            notable.add(downstream);
        }
        return Lists.reverse(notable);
    }
}
