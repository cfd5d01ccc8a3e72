package io.didymium.core.balance;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.didymium.core.balance.covariance.CriticalValue;
import io.didymium.core.balance.covariance.UncertaintySum;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The balance of one step: all mass, and each element that can be balanced.
 *
 * <p>An element can be balanced if an output states it, because then it must have come from somewhere, or if it is a
 * rare earth that an input states, because then it must have gone somewhere. Flows without an assay hold none.
 *
 * @param step the step
 * @param total all mass
 * @param elements the elements, in the order of atomic numbers
 * @param notAnalysed the batches that went in or came out without an assay
 * @param evidence the balances that are too uncertain, the values that are no evidence, and whether outputs or contents of flows are withheld
 */
public record StepBalance(
        ProcessStep step,
        BalanceLine total,
        Map<Element, BalanceLine> elements,
        SortedSet<BatchId> notAnalysed,
        List<Finding> evidence) {
    /** Copies the collections. */
    public StepBalance {
        requireNonNull(step, "step");
        requireNonNull(total, "total");
        elements = Maps.immutableEnumMap(elements);
        notAnalysed = ImmutableSortedSet.copyOf(notAnalysed);
        evidence = List.copyOf(evidence);
    }

    /**
     * The balance of a step that is not a source, by itself: nothing is known of where its batches come from.
     *
     * @param batches gives each batch that the step names
     * @throws IllegalArgumentException if the step is a source, into which nothing is known to go
     */
    public static StepBalance of(ProcessStep step, Function<BatchId, Batch> batches, BalanceRule rule) {
        if (step.kind().isSource()) {
            throw new IllegalArgumentException("a source has no balance: " + step.id());
        }
        StatedValues values = new StatedValues(Batch::facility, rule);
        Ledger ledger = new Ledger(step, values, WithheldDetails.NONE);
        step.inputs().forEach(input -> ledger.in(input, batches.apply(input.batch()), false));
        step.outputs().forEach(output -> ledger.out(batches.apply(output.batch())));
        step.flows().forEach(flow -> ledger.flow(flow, step.facility()));
        List<Line> lines =
                ledger.lines(Set.of(), rule.evidence(), new UncertaintySum(values.index(), rule.commonPart()));
        double critical = CriticalValue.of(rule.falseAlarmRate(), lines.size());
        return judged(lines, batches, values, critical, rule);
    }

    /** The balance of a step from its lines, that of all mass first. */
    static StepBalance judged(
            List<Line> lines,
            Function<BatchId, Batch> batches,
            StatedValues values,
            double critical,
            BalanceRule rule) {
        EvidenceCheck evidence = new EvidenceCheck(values, rule.evidence());
        Line total = lines.get(0);
        BalanceLine ofTotal = total.judged(critical, evidence.isVague(total), rule);
        Map<Element, BalanceLine> elements = new EnumMap<>(Element.class);
        List<Finding> silent = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            BalanceLine judged = line.judged(critical, evidence.isVague(line), rule);
            elements.put(line.element().orElseThrow(), judged);
            silence(line, judged).ifPresent(silent::add);
        }
        List<Finding> vague = new ArrayList<>(evidence.findings());
        vague.addAll(silent);
        vague.addAll(withoutRareEarths(total.step(), batches, rule.evidence()));
        if (total.incomplete()) {
            vague.add(Finding.of(
                    BalanceFinding.OUTPUT_WITHHELD,
                    Location.of(total.step().id().value()),
                    Map.of("step", total.step().id().value())));
        }
        if (total.withheldIn() || total.withheldOut()) {
            vague.add(Finding.of(
                    BalanceFinding.FLOW_CONTENTS_WITHHELD,
                    Location.of(total.step().id().value()),
                    Map.of("step", total.step().id().value())));
        }
        return new StepBalance(total.step(), ofTotal, elements, notAnalysed(total.step(), batches), vague);
    }

    /** The finding that analyses of outputs did not look for what is missing. */
    private static Optional<Finding> silence(Line line, BalanceLine judged) {
        boolean isOpen = judged.state() == BalanceState.UNKNOWN
                && !line.unknownOut()
                && !line.open().silent().isEmpty();
        return isOpen
                ? Optional.of(Finding.of(
                        BalanceFinding.ELEMENT_NOT_LOOKED_FOR,
                        Location.of(line.step().id().value()),
                        Map.of(
                                "element",
                                line.element().orElseThrow().symbol(),
                                "in",
                                Amounts.kilograms(line.in()),
                                "out",
                                Amounts.kilograms(line.out()),
                                "batches",
                                line.open().silent().stream().sorted().collect(joining(", ")))))
                : Optional.empty();
    }

    private static SortedSet<BatchId> notAnalysed(ProcessStep step, Function<BatchId, Batch> batches) {
        return batches(step)
                .filter(batch -> batches.apply(batch).assay().isEmpty())
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<BatchId> batches(ProcessStep step) {
        return Stream.concat(
                step.inputs().stream().map(BatchPortion::batch),
                step.outputs().stream().map(Output::batch));
    }

    /** The batches that are rare earths by their form and state none: without these nothing would ask where they came from. */
    private static List<Finding> withoutRareEarths(
            ProcessStep step, Function<BatchId, Batch> batches, EvidenceLimits limits) {
        return batches(step)
                .map(batches)
                .filter(batch -> batch.form().isRareEarth() && !statesRareEarths(batch, limits))
                .sorted(comparing(Batch::id))
                .distinct()
                .map(batch -> Finding.of(
                        BalanceFinding.RARE_EARTHS_UNSTATED,
                        Location.of(step.id().value()),
                        Map.of(
                                "batch", batch.id().value(),
                                "form", batch.form().label())))
                .toList();
    }

    private static boolean statesRareEarths(Batch batch, EvidenceLimits limits) {
        return batch.composition().stream()
                .flatMap(known -> known.fractions().entrySet().stream())
                .anyMatch(content -> content.getKey().isRareEarth()
                        && content.getValue().value().value().doubleValue() > limits.traceStated());
    }

    /** What does not balance: all mass first, then by element; then what is too uncertain, and what came in without a passport. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        finding(total, Optional.empty()).ifPresent(findings::add);
        elements.forEach((element, line) -> finding(line, Optional.of(element)).ifPresent(findings::add));
        findings.addAll(evidence);
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

    private Optional<BalanceFinding> code(BalanceState state, boolean ofElement) {
        return switch (state) {
            case CREATED -> Optional.of(ofElement ? BalanceFinding.ELEMENT_CREATED : BalanceFinding.MASS_CREATED);
            case GAP -> Optional.of(ofElement ? BalanceFinding.ELEMENT_GAP : BalanceFinding.MASS_GAP);
            case UNKNOWN ->
                ofElement && !notAnalysed.isEmpty() ? Optional.of(BalanceFinding.ASSAY_MISSING) : Optional.empty();
            case NOTABLE -> Optional.of(ofElement ? BalanceFinding.ELEMENT_DIFFERENCE : BalanceFinding.MASS_DIFFERENCE);
            case CLOSED, VAGUE, TRACE -> Optional.empty();
        };
    }
}
