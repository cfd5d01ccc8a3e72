package io.didymium.core.circularity;

import com.google.common.collect.ImmutableMap;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rates of pre-treatment and recovery that follow from a chain: of each element, what left steps of dismantling, or of recycling, as
 * product, over what went in. What one step of a stage hands on to another of the same stage counts on neither side, so that no step without
 * loss improves a rate. Collection does not follow, because no chain shows what was not collected.
 */
public final class ObservedRates {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final Map<ProcessKind, RecyclingStage> STAGES = ImmutableMap.of(
            ProcessKind.DISMANTLING, RecyclingStage.PRE_TREATMENT,
            ProcessKind.HYDROGEN_PROCESSING, RecyclingStage.RECOVERY,
            ProcessKind.CHEMICAL_RECYCLING, RecyclingStage.RECOVERY);

    private ObservedRates() {}

    /**
     * The rates of an element. A stage is unknown if the chain has no step of it, if a content is not known on either side, or if more
     * left as product than went in, by more than two standard uncertainties; within them everything left.
     */
    public static RecyclingRates of(SupplyChain chain, Element element) {
        return of(chain, element, step -> true);
    }

    /** The rates of an element in some of the steps, such as those of one operator. */
    public static RecyclingRates of(SupplyChain chain, Element element, Predicate<ProcessStep> counts) {
        Map<RecyclingStage, Rate> rates = new EnumMap<>(RecyclingStage.class);
        for (RecyclingStage stage : RecyclingStage.values()) {
            Set<ProcessStep> steps = chain.steps().stream()
                    .filter(step -> STAGES.get(step.kind()) == stage && counts.test(step))
                    .collect(Collectors.toSet());
            Optional<Amount> in = steps.stream()
                    .flatMap(step -> step.inputs().stream())
                    .filter(portion -> !steps.contains(chain.producerOf(portion.batch())))
                    .map(portion -> amount(chain.batch(portion.batch()), portion.mass(), element))
                    .reduce(Optional.of(Amount.NONE), ObservedRates::sum);
            Optional<Amount> out = steps.stream()
                    .flatMap(step -> step.outputs().stream())
                    .filter(output -> output.role() == OutputRole.PRODUCT || output.role() == OutputRole.CO_PRODUCT)
                    .map(output -> handedOn(chain, chain.batch(output.batch()), steps, element))
                    .reduce(Optional.of(Amount.NONE), ObservedRates::sum);
            if (in.isPresent() && out.isPresent()) {
                rate(in.get(), out.get()).ifPresent(rate -> rates.put(stage, rate));
            }
        }
        return new RecyclingRates(element, rates);
    }

    /** What of a batch leaves a stage: all but what other steps of it take. */
    private static Optional<Amount> handedOn(SupplyChain chain, Batch batch, Set<ProcessStep> steps, Element element) {
        return chain.consumersOf(batch.id()).stream()
                .filter(steps::contains)
                .flatMap(step -> step.inputs().stream())
                .filter(portion -> portion.batch().equals(batch.id()))
                .map(portion -> amount(batch, portion.mass(), element).map(Amount::negated))
                .reduce(amount(batch, batch.mass(), element), ObservedRates::sum);
    }

    private static Optional<Rate> rate(Amount in, Amount out) {
        BigDecimal excess = out.kilograms().subtract(in.kilograms()).max(BigDecimal.ZERO);
        BigDecimal chance = out.variance().add(in.variance()).multiply(BigDecimal.valueOf(4));
        if (in.kilograms().signum() <= 0
                || out.kilograms().signum() < 0
                || excess.multiply(excess).compareTo(chance) > 0) {
            return Optional.empty();
        }
        BigDecimal value = out.kilograms().divide(in.kilograms(), DIGITS).min(BigDecimal.ONE);
        BigDecimal variance = out.variance()
                .add(in.variance().multiply(value).multiply(value))
                .divide(in.kilograms().multiply(in.kilograms()), DIGITS);
        return Optional.of(new Rate(value, variance.sqrt(DIGITS)));
    }

    private static Optional<Amount> sum(Optional<Amount> one, Optional<Amount> other) {
        return one.flatMap(first -> other.map(first::plus));
    }

    /** The mass of an element; empty if no analysis looked for it, or it was not found below a limit. */
    private static Optional<Amount> amount(Batch batch, MeasuredMass mass, Element element) {
        return batch.composition()
                .filter(known -> known.isAnalysed(element)
                        && (known.find(element).isPresent()
                                || known.limit(element).value().signum() == 0))
                .map(known -> amount(mass, known.fraction(element)));
    }

    private static Amount amount(MeasuredMass mass, MeasuredFraction content) {
        BigDecimal kilograms = mass.value().kilograms();
        BigDecimal fraction = content.value().value();
        BigDecimal ofMass = fraction.multiply(mass.standardUncertainty().kilograms());
        BigDecimal ofContent = kilograms.multiply(content.standardUncertainty().value());
        return new Amount(kilograms.multiply(fraction), ofMass.multiply(ofMass).add(ofContent.multiply(ofContent)));
    }

    private record Amount(BigDecimal kilograms, BigDecimal variance) {
        private static final Amount NONE = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

        private Amount plus(Amount other) {
            return new Amount(kilograms.add(other.kilograms), variance.add(other.variance));
        }

        private Amount negated() {
            return new Amount(kilograms.negate(), variance);
        }
    }
}
