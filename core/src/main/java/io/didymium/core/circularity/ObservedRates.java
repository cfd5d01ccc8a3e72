package io.didymium.core.circularity;

import com.google.common.collect.ImmutableMap;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rates of pre-treatment and recovery that follow from a chain: of each element, what left steps of dismantling, or of recycling, as
 * product, over what went in. Collection does not follow, because no chain shows what was not collected.
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
        Map<RecyclingStage, Rate> rates = new EnumMap<>(RecyclingStage.class);
        for (RecyclingStage stage : RecyclingStage.values()) {
            List<ProcessStep> steps = chain.steps().stream()
                    .filter(step -> STAGES.get(step.kind()) == stage)
                    .toList();
            Optional<Amount> in = steps.stream()
                    .flatMap(step -> step.inputs().stream())
                    .map(portion -> input(chain, portion, element))
                    .reduce(Optional.of(Amount.NONE), ObservedRates::sum);
            Optional<Amount> out = steps.stream()
                    .flatMap(step -> step.outputs().stream())
                    .filter(output -> output.role() == OutputRole.PRODUCT || output.role() == OutputRole.CO_PRODUCT)
                    .map(output -> output(chain, output, element))
                    .reduce(Optional.of(Amount.NONE), ObservedRates::sum);
            if (in.isPresent() && out.isPresent()) {
                rate(in.get(), out.get()).ifPresent(rate -> rates.put(stage, rate));
            }
        }
        return new RecyclingRates(element, rates);
    }

    private static Optional<Rate> rate(Amount in, Amount out) {
        BigDecimal excess = out.kilograms().subtract(in.kilograms()).max(BigDecimal.ZERO);
        BigDecimal chance = out.variance().add(in.variance()).multiply(BigDecimal.valueOf(4));
        if (in.kilograms().signum() == 0 || excess.multiply(excess).compareTo(chance) > 0) {
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

    private static Optional<Amount> input(SupplyChain chain, BatchPortion portion, Element element) {
        return amount(chain.batch(portion.batch()), portion.mass(), element);
    }

    private static Optional<Amount> output(SupplyChain chain, Output output, Element element) {
        Batch batch = chain.batch(output.batch());
        return amount(batch, batch.mass(), element);
    }

    /** An element that a known composition does not name is not in it; without a composition nothing is known. */
    private static Optional<Amount> amount(Batch batch, MeasuredMass mass, Element element) {
        return batch.composition().map(known -> {
            MeasuredFraction content = known.fractions().getOrDefault(element, MeasuredFraction.ZERO);
            BigDecimal kilograms = mass.value().kilograms();
            BigDecimal fraction = content.value().value();
            BigDecimal ofMass = fraction.multiply(mass.standardUncertainty().kilograms());
            BigDecimal ofContent =
                    kilograms.multiply(content.standardUncertainty().value());
            return new Amount(
                    kilograms.multiply(fraction), ofMass.multiply(ofMass).add(ofContent.multiply(ofContent)));
        });
    }

    private record Amount(BigDecimal kilograms, BigDecimal variance) {
        private static final Amount NONE = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

        private Amount plus(Amount other) {
            return new Amount(kilograms.add(other.kilograms), variance.add(other.variance));
        }
    }
}
