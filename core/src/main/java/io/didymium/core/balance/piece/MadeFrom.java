package io.didymium.core.balance.piece;

import static java.util.stream.Collectors.joining;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Composition;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether an output that is stated to be made of some inputs alone can be: the process does not mix, the pieces are counted, and each
 * rare earth in the portions is in the output, but for what the step lost. Who would give one customer the good origin and the other the
 * bad one has to give the first all that he names, and the second none of it.
 */
final class MadeFrom {
    private final ProcessStep step;
    private final Output output;
    private final Function<BatchId, Batch> batches;
    private final BalanceRule rule;

    private MadeFrom(ProcessStep step, Output output, Function<BatchId, Batch> batches, BalanceRule rule) {
        this.step = step;
        this.output = output;
        this.batches = batches;
        this.rule = rule;
    }

    static List<Finding> findings(ProcessStep step, Function<BatchId, Batch> batches, BalanceRule rule) {
        List<Finding> findings = new ArrayList<>();
        for (Output output : step.outputs()) {
            if (!output.madeFrom().isEmpty()) {
                findings.addAll(new MadeFrom(step, output, batches, rule).findings());
            }
        }
        return findings;
    }

    private List<Finding> findings() {
        if (!step.kind().keepsInputsApart()) {
            return List.of(find(
                    PieceFinding.MAPPING_MIXED, Map.of("process", step.kind().label())));
        }
        Batch made = batches.apply(output.batch());
        if (made.pieces().isEmpty()
                || output.madeFrom().stream()
                        .anyMatch(portion -> PieceCounts.of(portion, batches.apply(portion.batch()))
                                .isEmpty())) {
            return List.of(find(PieceFinding.MAPPING_UNPROVEN, Map.of("missing", "the number of pieces")));
        }
        Set<Element> elements = EnumSet.noneOf(Element.class);
        List<Batch> all = new ArrayList<>(List.of(made));
        output.madeFrom().forEach(portion -> all.add(batches.apply(portion.batch())));
        for (Batch batch : all) {
            Optional<Composition> known = batch.composition();
            if (known.isEmpty()) {
                return List.of(find(PieceFinding.MAPPING_UNPROVEN, Map.of("missing", "what it contains")));
            }
            known.get().fractions().keySet().stream()
                    .filter(Element::isRareEarth)
                    .forEach(elements::add);
        }
        List<Finding> findings = new ArrayList<>();
        elements.forEach(element -> compare(element, made).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> compare(Element element, Batch made) {
        Weights held = held(element);
        Weights out = content(made.mass(), made.composition(), element);
        Weights lost = Weights.NONE;
        Weights added = Weights.NONE;
        for (Flow flow : step.flows()) {
            Weights inFlow = content(flow.mass(), flow.composition(), element);
            if (flow.kind() == FlowKind.LOSS) {
                lost = lost.plus(inFlow);
            } else if (flow.kind().isInput()) {
                added = added.plus(inFlow);
            }
        }
        BigDecimal raw = held.kilograms().subtract(out.kilograms());
        // A loss explains what is missing, a reagent what is more, each up to all of it.
        BigDecimal open = raw.signum() > 0
                ? raw.subtract(lost.kilograms()).max(BigDecimal.ZERO)
                : raw.add(added.kilograms()).min(BigDecimal.ZERO);
        Weights difference = new Weights(open, held.variance() + out.variance());
        return difference
                .beyond(rule)
                .map(deviations -> find(
                        PieceFinding.MAPPING_MISMATCH,
                        Map.of(
                                "element", element.symbol(),
                                "in", held.text(),
                                "out", out.text(),
                                "difference", difference.text(),
                                "deviations", deviations)));
    }

    private Weights held(Element element) {
        Weights sum = Weights.NONE;
        for (BatchPortion portion : output.madeFrom()) {
            sum = sum.plus(
                    content(portion.mass(), batches.apply(portion.batch()).composition(), element));
        }
        return sum;
    }

    private static Weights content(MeasuredMass mass, Optional<Composition> known, Element element) {
        MeasuredFraction fraction =
                known.map(composition -> composition.fraction(element)).orElse(MeasuredFraction.ZERO);
        BigDecimal m = mass.value().kilograms();
        BigDecimal f = fraction.value().value();
        double byAssay =
                m.doubleValue() * fraction.standardUncertainty().value().doubleValue();
        double byScale =
                f.doubleValue() * mass.standardUncertainty().kilograms().doubleValue();
        return new Weights(m.multiply(f), byAssay * byAssay + byScale * byScale);
    }

    private Finding find(PieceFinding code, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("batch", output.batch().value());
        arguments.put(
                "inputs",
                output.madeFrom().stream()
                        .map(portion -> portion.batch().value())
                        .collect(joining(", ")));
        return Finding.of(code, Location.of(step.id().value()), arguments);
    }
}
