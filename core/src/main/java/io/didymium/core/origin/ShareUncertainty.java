package io.didymium.core.origin;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.material.Composition;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.StepPart;
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
import java.util.function.Predicate;

/**
 * The standard uncertainty of the share of some classes in an element.
 *
 * <p>The share depends on each mass of the element that was mixed. The pass goes upstream from the batch and determines
 * which part of its element passed through each step. The sensitivity to a mass mixed there is that part times the
 * difference between the share in the input and in the mixture, divided by the mixed mass. So one error upstream of two
 * branches counts in both, with its sign.
 */
final class ShareUncertainty {
    private static final int DIGITS = 40;

    /** An input of a step: the mass of the element in it, its variance, and how its classes change. */
    private record Contribution(
            Optional<BatchId> batch, Reclassification change, BigDecimal weight, BigDecimal variance) {}

    private final SupplyChain chain;
    private final Element element;
    private final ReclassificationRules rules;
    private final Map<Id, Origin> origins = new HashMap<>();
    private final OriginPass pass;

    ShareUncertainty(OriginPass pass, Element element) {
        this.pass = pass;
        this.chain = pass.chain();
        this.element = element;
        this.rules = new ReclassificationRules(chain, pass.evidence());
    }

    Optional<BigDecimal> of(BatchId batch, Set<SourceClass> classes) {
        List<ProcessStep> steps = Trace.backward(chain, batch).steps();
        pass.over(steps, origin -> origins.put(origin.subject(), origin));
        // Downstream first, so that the rules know which step discarded what.
        steps.forEach(step -> step.outputs().forEach(output -> rules.leaving(step, output)));
        Map<BatchId, Map<Set<SourceClass>, BigDecimal>> parts = new HashMap<>();
        parts.put(batch, Map.of(EnumSet.copyOf(classes), BigDecimal.ONE));
        BigDecimal variance = BigDecimal.ZERO;
        for (int i = steps.size() - 1; i >= 0; i--) {
            ProcessStep step = steps.get(i);
            for (StepPart part : step.kind().isSource() ? List.<StepPart>of() : StepPart.of(step)) {
                Map<Set<SourceClass>, BigDecimal> passing = passing(step, part, parts);
                if (passing.isEmpty()) {
                    continue;
                }
                Optional<List<Contribution>> contributions = contributions(step, part);
                if (contributions.isEmpty()) {
                    return Optional.empty();
                }
                variance = variance.add(variance(step, contributions.get(), passing), ROUNDING);
                passUpstream(contributions.get(), passing, parts);
            }
        }
        return Optional.of(variance.sqrt(ROUNDING));
    }

    /** The part of the element that passed through a part of a step, by the classes that count there. */
    private Map<Set<SourceClass>, BigDecimal> passing(
            ProcessStep step, StepPart through, Map<BatchId, Map<Set<SourceClass>, BigDecimal>> parts) {
        Map<Set<SourceClass>, BigDecimal> passing = new HashMap<>();
        for (Output output : through.outputs()) {
            Reclassification change = rules.leaving(step, output);
            parts.getOrDefault(output.batch(), Map.of())
                    .forEach((classes, part) -> passing.merge(before(change, classes), part, BigDecimal::add));
        }
        return passing;
    }

    /** The inputs of a part of a step; empty if their proportion is not known. */
    private Optional<List<Contribution>> contributions(ProcessStep step, StepPart part) {
        if (step.drawing()
                .filter(drawing -> drawing.rule() != MixingRule.FULL_MIX)
                .isPresent()) {
            // What is drawn is no mixture of the inputs of the step alone.
            return Optional.empty();
        }
        List<Contribution> contributions = new ArrayList<>();
        for (BatchPortion input : part.inputs()) {
            Reclassification change = rules.entering(input, step);
            Optional<BatchId> batch = Optional.of(input.batch());
            Optional<Composition> composition = chain.batch(input.batch()).composition();
            if (composition.isPresent()) {
                contributions.add(weighed(batch, change, input.mass(), composition.get()));
            } else if (part.inputs().size() == 1) {
                // A single input keeps its shares, whatever its mass.
                contributions.add(new Contribution(batch, change, BigDecimal.ONE, BigDecimal.ZERO));
            } else {
                return Optional.empty();
            }
        }
        for (Flow flow : step.flows()) {
            if (flow.kind().isInput()) {
                if (!part.whole() && holdsElement(flow)) {
                    return Optional.empty();
                }
                flow.composition()
                        .ifPresent(known -> contributions.add(
                                weighed(Optional.empty(), Reclassification.NONE, flow.mass(), known)));
            }
        }
        contributions.removeIf(each -> each.weight().signum() == 0);
        return contributions.isEmpty() ? Optional.empty() : Optional.of(contributions);
    }

    private Contribution weighed(
            Optional<BatchId> batch, Reclassification change, MeasuredMass mass, Composition composition) {
        MeasuredFraction fraction = composition.fraction(element);
        BigDecimal m = mass.value().kilograms();
        BigDecimal f = fraction.value().value();
        BigDecimal byAssay = m.multiply(fraction.standardUncertainty().value());
        BigDecimal byScale = f.multiply(mass.standardUncertainty().kilograms());
        return new Contribution(
                batch, change, m.multiply(f), byAssay.multiply(byAssay).add(byScale.multiply(byScale)));
    }

    private BigDecimal variance(
            ProcessStep step, List<Contribution> contributions, Map<Set<SourceClass>, BigDecimal> passing) {
        BigDecimal total = total(contributions);
        BigDecimal variance = BigDecimal.ZERO;
        for (Contribution each : contributions) {
            BigDecimal sensitivity = BigDecimal.ZERO;
            for (Map.Entry<Set<SourceClass>, BigDecimal> counted : passing.entrySet()) {
                BigDecimal mean = mean(step, contributions, counted.getKey(), total);
                BigDecimal distance = share(step, each, counted.getKey()).subtract(mean);
                sensitivity = sensitivity.add(distance.multiply(counted.getValue()));
            }
            sensitivity = sensitivity.divide(total, ROUNDING);
            variance = variance.add(sensitivity.multiply(sensitivity).multiply(each.variance()));
        }
        return variance;
    }

    /** The share of the classes in what was mixed. */
    private BigDecimal mean(
            ProcessStep step, List<Contribution> contributions, Set<SourceClass> classes, BigDecimal total) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Contribution each : contributions) {
            sum = sum.add(each.weight().multiply(share(step, each, classes)));
        }
        return sum.divide(total, ROUNDING);
    }

    private boolean holdsElement(Flow flow) {
        return flow.composition()
                .filter(known -> !known.fraction(element).value().isZero())
                .isPresent();
    }

    /** The share of the classes in an input or reagent. */
    private BigDecimal share(ProcessStep step, Contribution contribution, Set<SourceClass> classes) {
        if (contribution.batch().isPresent()) {
            return origin(contribution.batch().get())
                    .share(element, in(before(contribution.change(), classes)))
                    .decimal(DIGITS);
        }
        boolean counted = pass.declarations().stream()
                .filter(declared -> declared.subject().equals(step.id()))
                .map(SourceDeclaration::sourceClass)
                .findAny()
                .map(classes::contains)
                .orElse(classes.contains(SourceClass.UNDETERMINED));
        return counted ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static void passUpstream(
            List<Contribution> contributions,
            Map<Set<SourceClass>, BigDecimal> passing,
            Map<BatchId, Map<Set<SourceClass>, BigDecimal>> parts) {
        BigDecimal total = total(contributions);
        for (Contribution each : contributions) {
            each.batch()
                    .ifPresent(batch ->
                            passing.forEach((classes, part) -> parts.computeIfAbsent(batch, any -> new HashMap<>())
                                    .merge(
                                            before(each.change(), classes),
                                            part.multiply(each.weight()).divide(total, ROUNDING),
                                            BigDecimal::add)));
        }
    }

    private static BigDecimal total(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Origin origin(Id subject) {
        Origin origin = origins.get(subject);
        if (origin == null) {
            throw new IllegalStateException("not upstream: " + subject);
        }
        return origin;
    }

    private static Predicate<Source> in(Set<SourceClass> classes) {
        return source -> classes.contains(source.sourceClass());
    }

    private static Set<SourceClass> before(Reclassification change, Set<SourceClass> after) {
        Set<SourceClass> before = EnumSet.noneOf(SourceClass.class);
        for (SourceClass each : SourceClass.values()) {
            if (after.contains(change.of(each))) {
                before.add(each);
            }
        }
        return before;
    }
}
