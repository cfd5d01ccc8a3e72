package io.didymium.core.balance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import io.didymium.core.balance.covariance.UncertaintySum;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Composition;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.stock.StockBook;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The balance of each rare earth over a whole chain: what entered it at its sources and with reagents against what is left, lost or
 * given off. Its difference is exactly the sum of the differences of the steps, so its uncertainty is that of the sum.
 */
final class WholeChain {
    private final Map<Element, Mass> in = new EnumMap<>(Element.class);
    private final Map<Element, Mass> out = new EnumMap<>(Element.class);
    private final StatedValues values;
    private final Set<Element> openIn = EnumSet.noneOf(Element.class);
    private final Set<Element> openOut = EnumSet.noneOf(Element.class);
    private boolean unknownIn;
    private boolean unknownOut;

    WholeChain(SupplyChain chain, StockBook stock, StatedValues values) {
        this.values = values;
        for (ProcessStep step : chain.steps()) {
            if (step.kind().isSource()) {
                for (Output output : step.outputs()) {
                    Batch batch = chain.batch(output.batch());
                    post(in, batch.mass().value(), batch.composition());
                    unknownIn |= batch.assay().isEmpty();
                    batch.composition()
                            .ifPresent(known -> openIn.addAll(known.limits().keySet()));
                }
            } else {
                for (Flow flow : step.flows()) {
                    post(flow.kind().isInput() ? in : out, flow.mass().value(), flow.composition());
                    flow.composition().ifPresent(known -> open(flow.kind().isInput(), known));
                }
            }
        }
        // What weighing differences added and what was lost in transit is in no step.
        Map<BatchId, BigDecimal> changes = stock.changes();
        for (Batch batch : chain.batches()) {
            BigDecimal change = changes.getOrDefault(batch.id(), BigDecimal.ZERO);
            if (change.signum() != 0) {
                post(change.signum() > 0 ? in : out, new Mass(change.abs()), batch.composition());
            }
            Mass left = stock.left(batch.id());
            if (!left.isZero()) {
                post(out, left, batch.composition());
                unknownOut |= batch.assay().isEmpty();
                batch.composition().ifPresent(known -> open(false, known));
            }
        }
    }

    /** Notes the elements of which an analysis leaves open how much there is. */
    private void open(boolean isInput, Composition known) {
        for (Element element : Element.values()) {
            if (isInput ? known.limits().containsKey(element) : !known.isAnalysed(element)) {
                (isInput ? openIn : openOut).add(element);
            }
        }
        if (!isInput) {
            openOut.addAll(known.limits().keySet());
        }
    }

    private static void post(Map<Element, Mass> side, Mass mass, Optional<Composition> composition) {
        composition.ifPresent(known -> known.fractions().forEach((element, fraction) -> {
            if (element.isRareEarth()) {
                side.merge(element, mass.times(fraction.value()), Mass::plus);
            }
        }));
    }

    /** The balances, in the order of atomic numbers, from the lines of all steps. */
    Map<Element, BalanceLine> lines(Iterable<Line> lines, double critical, BalanceRule rule) {
        UncertaintySum sum = new UncertaintySum(values.index(), rule.commonPart());
        Map<Element, ImmutableList<Line>> byElement = new EnumMap<>(Element.class);
        Multimaps.index(lines, Line::element)
                .asMap()
                .forEach((element, of) -> element.ifPresent(one -> byElement.put(one, ImmutableList.copyOf(of))));
        Map<Element, BalanceLine> whole = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            if (in.containsKey(element) || out.containsKey(element)) {
                byElement.getOrDefault(element, ImmutableList.of()).forEach(line -> sum.add(line.effects()));
                whole.put(
                        element,
                        BalanceLine.judged(
                                        in.getOrDefault(element, Mass.ZERO),
                                        out.getOrDefault(element, Mass.ZERO),
                                        Line.mass(sum.take()),
                                        critical,
                                        rule)
                                .doubted(
                                        unknownIn || openIn.contains(element),
                                        unknownOut || openOut.contains(element)));
            }
        }
        return whole;
    }
}
