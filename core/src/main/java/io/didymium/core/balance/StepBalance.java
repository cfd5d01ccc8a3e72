package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.Flow;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The balance of one step: all matter, and each element that can be balanced.
 *
 * <p>An element can be balanced if an output states it, because then it must have come from somewhere, or if it is a
 * rare earth that an input states, because then it must have gone somewhere. Flows without an assay hold none.
 *
 * @param step the step
 * @param total all matter
 * @param elements the elements, in the order of atomic numbers
 * @param notAnalysed the batches that went in or came out without an assay
 */
public record StepBalance(
        ProcessStep step, BalanceLine total, Map<Element, BalanceLine> elements, SortedSet<BatchId> notAnalysed) {
    /** Copies the collections. */
    public StepBalance {
        requireNonNull(step, "step");
        requireNonNull(total, "total");
        Map<Element, BalanceLine> sorted = new EnumMap<>(Element.class);
        sorted.putAll(elements);
        elements = Collections.unmodifiableMap(sorted);
        notAnalysed = Collections.unmodifiableSortedSet(new TreeSet<>(notAnalysed));
    }

    /**
     * The balance of a step that is not a source.
     *
     * @param batches gives each batch that the step names
     * @throws IllegalArgumentException if the step is a source, into which nothing is known to go
     */
    public static StepBalance of(ProcessStep step, Function<BatchId, Batch> batches, BalanceRule rule) {
        if (step.kind().isSource()) {
            throw new IllegalArgumentException("a source has no balance: " + step.id());
        }
        Ledger ledger = new Ledger();
        SortedSet<BatchId> unknownIn = new TreeSet<>();
        SortedSet<BatchId> unknownOut = new TreeSet<>();
        step.inputs().forEach(input -> {
            Batch batch = batches.apply(input.batch());
            ledger.in(input.mass(), batch.composition());
            batch.assay().ifPresentOrElse(known -> {}, () -> unknownIn.add(batch.id()));
        });
        step.outputs().forEach(output -> {
            Batch batch = batches.apply(output.batch());
            ledger.out(batch.mass(), batch.composition());
            batch.assay().ifPresentOrElse(known -> {}, () -> unknownOut.add(batch.id()));
        });
        for (Flow flow : step.flows()) {
            if (flow.kind().isInput()) {
                ledger.in(flow.mass(), flow.composition());
            } else {
                ledger.out(flow.mass(), flow.composition());
            }
        }
        Map<Element, BalanceLine> elements = new EnumMap<>(Element.class);
        for (Element element : ledger.elements()) {
            elements.put(element, ledger.of(element, rule).doubted(!unknownIn.isEmpty(), !unknownOut.isEmpty()));
        }
        SortedSet<BatchId> notAnalysed = new TreeSet<>(unknownIn);
        notAnalysed.addAll(unknownOut);
        return new StepBalance(step, ledger.total(rule), elements, notAnalysed);
    }

    /** What does not balance: all matter first, then by element; then what came in without a passport. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        finding(total, Optional.empty()).ifPresent(findings::add);
        elements.forEach((element, line) -> finding(line, Optional.of(element)).ifPresent(findings::add));
        step.flows().stream()
                .filter(flow -> flow.kind().isInput())
                .forEach(flow -> findings.addAll(undocumented(flow)));
        return findings;
    }

    /** The rare earths of a reagent: without this they could enter the books from nowhere. */
    private List<Finding> undocumented(Flow flow) {
        List<Finding> findings = new ArrayList<>();
        flow.composition()
                .ifPresent(known -> known.fractions().forEach((element, fraction) -> {
                    if (element.isRareEarth() && !fraction.value().isZero()) {
                        Mass mass = flow.mass().value().times(fraction.value());
                        findings.add(Finding.of(
                                BalanceFinding.RARE_EARTH_IN_REAGENT,
                                Location.of(step.id().value()),
                                Map.of(
                                        "flow",
                                        flow.name(),
                                        "mass",
                                        Amounts.kilograms(mass),
                                        "element",
                                        element.symbol())));
                    }
                }));
        return findings;
    }

    private Optional<Finding> finding(BalanceLine line, Optional<Element> element) {
        return code(line.state(), element.isPresent()).map(code -> {
            Map<String, String> arguments = new HashMap<>();
            arguments.put("in", Amounts.kilograms(line.in()));
            arguments.put("out", Amounts.kilograms(line.out()));
            arguments.put(
                    "difference", Amounts.kilograms(line.differenceKilograms().abs()));
            arguments.put("deviations", line.deviations().map(Amounts::short3).orElse("no stated"));
            element.ifPresent(value -> arguments.put("element", value.symbol()));
            arguments.put("batches", notAnalysed.stream().map(BatchId::value).collect(joining(", ")));
            return Finding.of(code, Location.of(step.id().value()), arguments);
        });
    }

    private static Optional<BalanceFinding> code(BalanceState state, boolean ofElement) {
        return switch (state) {
            case CREATED -> Optional.of(ofElement ? BalanceFinding.ELEMENT_CREATED : BalanceFinding.MASS_CREATED);
            case GAP -> Optional.of(ofElement ? BalanceFinding.ELEMENT_GAP : BalanceFinding.MASS_GAP);
            case UNKNOWN -> Optional.of(BalanceFinding.ASSAY_MISSING);
            case CLOSED -> Optional.empty();
        };
    }
}
