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
import java.util.function.Predicate;

/**
 * How well the share of some classes in an element is known.
 *
 * <p>The share depends on each mass of the element that went into a mixture. The walk goes up from the batch and
 * carries down which part of its element passed through each step; a weight that was mixed there moves the share by
 * that part times how far the input's own share lies from the mixture's. So an error made once, upstream of two
 * branches, is counted in both with its sign.
 */
final class ShareUncertainty {
    private static final int DIGITS = 40;

    /** What went into a step: how much of the element it brought, how well that is known, and of which classes. */
    private record Brought(Optional<BatchId> batch, Reclassification border, BigDecimal weight, BigDecimal variance) {}

    private final SupplyChain chain;
    private final Element element;
    private final ReclassificationRules border;
    private final Map<Id, Origin> origins = new HashMap<>();
    private final OriginPass pass;

    ShareUncertainty(OriginPass pass, Element element) {
        this.pass = pass;
        this.chain = pass.chain();
        this.element = element;
        this.border = new ReclassificationRules(chain);
    }

    Optional<BigDecimal> of(BatchId batch, Set<SourceClass> classes) {
        List<ProcessStep> steps = Trace.backward(chain, batch).steps();
        pass.over(steps, origin -> origins.put(origin.subject(), origin));
        // Downward first, so that the border knows who discarded what.
        steps.forEach(step -> step.outputs().forEach(output -> border.leaving(step, output)));
        Map<BatchId, Map<Set<SourceClass>, BigDecimal>> parts = new HashMap<>();
        parts.put(batch, Map.of(EnumSet.copyOf(classes), BigDecimal.ONE));
        BigDecimal variance = BigDecimal.ZERO;
        for (int i = steps.size() - 1; i >= 0; i--) {
            ProcessStep step = steps.get(i);
            Map<Set<SourceClass>, BigDecimal> passing = passing(step, parts);
            if (step.kind().isSource() || passing.isEmpty()) {
                continue;
            }
            Optional<List<Brought>> brought = brought(step);
            if (brought.isEmpty()) {
                return Optional.empty();
            }
            variance = variance.add(variance(step, brought.get(), passing), ROUNDING);
            handUp(brought.get(), passing, parts);
        }
        return Optional.of(variance.sqrt(ROUNDING));
    }

    /** The part of the element that passed through a step, by the classes that are looked for there. */
    private Map<Set<SourceClass>, BigDecimal> passing(
            ProcessStep step, Map<BatchId, Map<Set<SourceClass>, BigDecimal>> parts) {
        Map<Set<SourceClass>, BigDecimal> passing = new HashMap<>();
        for (Output output : step.outputs()) {
            Reclassification change = border.leaving(step, output);
            parts.getOrDefault(output.batch(), Map.of())
                    .forEach((classes, part) -> passing.merge(before(change, classes), part, BigDecimal::add));
        }
        return passing;
    }

    /** What went into a step; empty if it is not known in which proportion. */
    private Optional<List<Brought>> brought(ProcessStep step) {
        List<Brought> brought = new ArrayList<>();
        for (BatchPortion input : step.inputs()) {
            Reclassification change = border.entering(input, step);
            Optional<BatchId> batch = Optional.of(input.batch());
            Optional<Composition> composition = chain.batch(input.batch()).composition();
            if (composition.isPresent()) {
                brought.add(weighed(batch, change, input.mass(), composition.get()));
            } else if (step.inputs().size() == 1) {
                // What only passes through keeps its shares, whatever it weighs.
                brought.add(new Brought(batch, change, BigDecimal.ONE, BigDecimal.ZERO));
            } else {
                return Optional.empty();
            }
        }
        for (Flow flow : step.flows()) {
            if (flow.kind().isInput()) {
                flow.composition()
                        .ifPresent(known ->
                                brought.add(weighed(Optional.empty(), Reclassification.NONE, flow.mass(), known)));
            }
        }
        brought.removeIf(each -> each.weight().signum() == 0);
        return brought.isEmpty() ? Optional.empty() : Optional.of(brought);
    }

    private Brought weighed(
            Optional<BatchId> batch, Reclassification change, MeasuredMass mass, Composition composition) {
        MeasuredFraction fraction = composition.fraction(element);
        BigDecimal m = mass.value().kilograms();
        BigDecimal f = fraction.value().value();
        BigDecimal byAssay = m.multiply(fraction.standardUncertainty().value());
        BigDecimal byScale = f.multiply(mass.standardUncertainty().kilograms());
        return new Brought(
                batch, change, m.multiply(f), byAssay.multiply(byAssay).add(byScale.multiply(byScale)));
    }

    private BigDecimal variance(ProcessStep step, List<Brought> brought, Map<Set<SourceClass>, BigDecimal> passing) {
        BigDecimal total = total(brought);
        BigDecimal variance = BigDecimal.ZERO;
        for (Brought each : brought) {
            BigDecimal sensitivity = BigDecimal.ZERO;
            for (Map.Entry<Set<SourceClass>, BigDecimal> looked : passing.entrySet()) {
                BigDecimal mean =
                        origin(step.id()).share(element, in(looked.getKey())).decimal(DIGITS);
                BigDecimal distance = share(step, each, looked.getKey()).subtract(mean);
                sensitivity = sensitivity.add(distance.multiply(looked.getValue()));
            }
            sensitivity = sensitivity.divide(total, ROUNDING);
            variance = variance.add(sensitivity.multiply(sensitivity).multiply(each.variance()));
        }
        return variance;
    }

    /** The share of the classes in what an input or reagent brought. */
    private BigDecimal share(ProcessStep step, Brought brought, Set<SourceClass> classes) {
        if (brought.batch().isPresent()) {
            return origin(brought.batch().get())
                    .share(element, in(before(brought.border(), classes)))
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

    private static void handUp(
            List<Brought> brought,
            Map<Set<SourceClass>, BigDecimal> passing,
            Map<BatchId, Map<Set<SourceClass>, BigDecimal>> parts) {
        BigDecimal total = total(brought);
        for (Brought each : brought) {
            each.batch()
                    .ifPresent(batch ->
                            passing.forEach((classes, part) -> parts.computeIfAbsent(batch, any -> new HashMap<>())
                                    .merge(
                                            before(each.border(), classes),
                                            part.multiply(each.weight()).divide(total, ROUNDING),
                                            BigDecimal::add)));
        }
    }

    private static BigDecimal total(List<Brought> brought) {
        return brought.stream().map(Brought::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Origin origin(Id subject) {
        Origin origin = origins.get(subject);
        if (origin == null) {
            throw new IllegalStateException("not on the way: " + subject);
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
