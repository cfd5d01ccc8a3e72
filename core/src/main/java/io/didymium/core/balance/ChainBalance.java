package io.didymium.core.balance;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The books of a chain: the balance of every step, what is left of every batch, and the balance of the whole.
 *
 * @param steps the balances of the steps that are not sources, in the order of {@link SupplyChain#steps()}
 * @param stock what is left of each batch, and what was taken that was not there
 * @param whole by rare earth: what entered the chain at its sources and with reagents, and what is accounted for as
 *     stock, loss, emission or effluent
 * @param impossible the batches whose contents cannot stand beside one another, by id
 */
public record ChainBalance(
        List<StepBalance> steps, StockBook stock, Map<Element, BalanceLine> whole, List<Finding> impossible) {
    /** Copies the collections. */
    public ChainBalance {
        steps = List.copyOf(steps);
        Map<Element, BalanceLine> sorted = new EnumMap<>(Element.class);
        sorted.putAll(whole);
        whole = Collections.unmodifiableMap(sorted);
        impossible = List.copyOf(impossible);
    }

    /** The books of a chain under {@link BalanceRule#STANDARD}. */
    public static ChainBalance of(SupplyChain chain) {
        return of(chain, BalanceRule.STANDARD);
    }

    /** The books of a chain under a rule. */
    public static ChainBalance of(SupplyChain chain, BalanceRule rule) {
        StockBook stock = StockBook.of(chain);
        List<StepBalance> steps = chain.steps().stream()
                .filter(step -> !step.kind().isSource())
                .map(step -> StepBalance.of(step, chain::batch, rule))
                .toList();
        List<Finding> impossible = chain.batches().stream()
                .flatMap(batch -> CompositionLimit.exceeded(batch, rule).stream())
                .toList();
        return new ChainBalance(steps, stock, whole(chain, stock, rule), impossible);
    }

    /** Everything that does not hold: by step, then what was taken that was not there, then impossible contents. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        steps.forEach(step -> findings.addAll(step.findings()));
        findings.addAll(stock.findings());
        findings.addAll(impossible);
        return findings;
    }

    private static Map<Element, BalanceLine> whole(SupplyChain chain, StockBook stock, BalanceRule rule) {
        Ledger ledger = new Ledger();
        boolean unknownIn = false;
        boolean unknownOut = false;
        for (ProcessStep step : chain.steps()) {
            if (step.kind().isSource()) {
                for (Output output : step.outputs()) {
                    Batch batch = chain.batch(output.batch());
                    ledger.in(batch.mass(), batch.composition());
                    unknownIn |= batch.assay().isEmpty();
                }
            }
            for (Flow flow : step.flows()) {
                if (flow.kind().isInput()) {
                    ledger.in(flow.mass(), flow.composition());
                } else {
                    ledger.out(flow.mass(), flow.composition());
                }
            }
        }
        for (Batch batch : chain.batches()) {
            Mass left = stock.left(batch.id());
            if (!left.isZero()) {
                ledger.out(new MeasuredMass(left, batch.mass().standardUncertainty()), batch.composition());
                unknownOut |= batch.assay().isEmpty();
            }
        }
        Map<Element, BalanceLine> lines = new EnumMap<>(Element.class);
        for (Element element : ledger.elements()) {
            if (element.isRareEarth()) {
                lines.put(element, ledger.of(element, rule).doubted(unknownIn, unknownOut));
            }
        }
        return lines;
    }
}
