package io.didymium.core.origin.mixing;

import com.google.common.collect.Maps;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Composition;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What continuous processes hold, by the hold-up that one drawing leaves to the next. Not thread-safe. */
final class RunMixing {
    /** The mixtures of what a drawing takes and of what it leaves; absent elements are not known. */
    record Result(Map<Element, Mixture> drawn, Map<Element, Mixture> left) {}

    private final SupplyChain chain;
    private final Mixing mixing;
    private final Map<BatchId, Map<Element, ElementStock>> held = new HashMap<>();

    RunMixing(SupplyChain chain, Mixing mixing) {
        this.chain = chain;
        this.mixing = mixing;
    }

    /** Whether a batch is a hold-up of which the layers are known. */
    boolean holds(BatchId batch) {
        return held.containsKey(batch);
    }

    /** The elements in a process before a drawing, by the hold-ups among its inputs. */
    Map<Element, ElementStock> before(ProcessStep step, RunDrawing drawing) {
        Map<Element, ElementStock> stocks = new EnumMap<>(Element.class);
        step.inputs().stream()
                .map(input -> held.get(input.batch()))
                .filter(known -> known != null)
                .findFirst()
                .ifPresent(known -> known.forEach((element, stock) -> stocks.put(element, stock.copy())));
        return stocks;
    }

    /** Adds what is poured. */
    void pour(
            Map<Element, ElementStock> stocks,
            RunDrawing drawing,
            Element element,
            Instant at,
            BigDecimal kilograms,
            Mixture mixture) {
        stocks.computeIfAbsent(element, any -> new ElementStock(drawing.rule(), mixing))
                .put(at, kilograms, mixture);
    }

    /** Draws what a step makes and loses. */
    Result draw(ProcessStep step, Map<Element, ElementStock> stocks) {
        Optional<BatchId> holdUp = step.outputs().stream()
                .map(Output::batch)
                .filter(step::isHoldUp)
                .findFirst();
        boolean isAnalysed = step.outputs().stream()
                .filter(output -> !step.isHoldUp(output.batch()))
                .allMatch(output -> chain.batch(output.batch()).assay().isPresent());
        Map<Element, BigDecimal> amounts = drawn(step);
        Map<Element, Mixture> drawn = new EnumMap<>(Element.class);
        Map<Element, Mixture> left = new EnumMap<>(Element.class);
        Map<Element, ElementStock> after = new EnumMap<>(Element.class);
        stocks.forEach((element, stock) -> {
            if (stock.isEmpty()) {
                return;
            }
            if (holdUp.isEmpty()) {
                stock.rest().ifPresent(mixture -> drawn.put(element, mixture));
            } else if (isAnalysed) {
                stock.draw(amounts.getOrDefault(element, BigDecimal.ZERO)).ifPresent(mixture -> {
                    drawn.put(element, mixture);
                    after.put(element, stock);
                });
                stock.rest().ifPresent(mixture -> left.put(element, mixture));
            }
        });
        holdUp.filter(any -> isAnalysed).ifPresent(batch -> held.put(batch, after));
        return new Result(Maps.immutableEnumMap(drawn), Maps.immutableEnumMap(left));
    }

    private Map<Element, BigDecimal> drawn(ProcessStep step) {
        Map<Element, BigDecimal> amounts = new EnumMap<>(Element.class);
        for (Output output : step.outputs()) {
            if (!step.isHoldUp(output.batch())) {
                Batch batch = chain.batch(output.batch());
                add(amounts, batch.mass().value().kilograms(), batch.composition());
            }
        }
        for (Flow flow : step.flows()) {
            if (!flow.kind().isInput()) {
                add(amounts, flow.mass().value().kilograms(), flow.composition());
            }
        }
        return amounts;
    }

    private static void add(Map<Element, BigDecimal> amounts, BigDecimal kilograms, Optional<Composition> composition) {
        composition.ifPresent(known -> known.fractions()
                .forEach((element, fraction) -> amounts.merge(
                        element, kilograms.multiply(fraction.value().value()), BigDecimal::add)));
    }
}
