package io.didymium.passport.verify.check.claim;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The magnets in a batch of products by its history: the batches of magnets that its steps assembled, in proportion.
 *
 * @param kilograms their mass
 * @param variance the square of the standard uncertainty of that mass
 * @param elements the mass of each element in them in kg, if all of them have an assay
 */
record MagnetContent(BigDecimal kilograms, BigDecimal variance, Optional<SortedMap<Element, BigDecimal>> elements) {
    /** How many steps of assembly are followed. */
    private static final int MAX_STEPS = 50;

    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final ImmutableSet<MaterialForm> ASSEMBLIES =
            Sets.immutableEnumSet(MaterialForm.COMPONENT, MaterialForm.PRODUCT, MaterialForm.END_OF_LIFE_PRODUCT);
    private static final MagnetContent NONE =
            new MagnetContent(BigDecimal.ZERO, BigDecimal.ZERO, Optional.of(new TreeMap<>()));

    /** The magnets in a batch; empty if part of its history that may contain magnets is not described. */
    static Optional<MagnetContent> of(Batch batch, RebuiltChain chain) {
        Map<BatchId, ProcessStep> producers = new HashMap<>();
        chain.steps().forEach(step -> step.outputs().forEach(output -> producers.put(output.batch(), step)));
        return of(batch, chain, producers, MAX_STEPS);
    }

    private static Optional<MagnetContent> of(
            Batch batch, RebuiltChain chain, Map<BatchId, ProcessStep> producers, int steps) {
        if (batch.form() == MaterialForm.MAGNET) {
            return Optional.of(ofMagnets(batch));
        }
        if (!ASSEMBLIES.contains(batch.form())) {
            return Optional.of(NONE);
        }
        ProcessStep step = producers.get(batch.id());
        if (step == null || step.kind().isSource() || steps == 0) {
            return Optional.empty();
        }
        MagnetContent sum = NONE;
        for (BatchPortion portion : step.inputs()) {
            Batch input = chain.batches().get(portion.batch());
            if (input == null) {
                return Optional.empty();
            }
            Optional<MagnetContent> content = of(input, chain, producers, steps - 1);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(content.get()
                    .times(
                            portion.mass().value().kilograms(),
                            input.mass().value().kilograms()));
        }
        BigDecimal products = step.outputs().stream()
                .filter(output -> output.role() == OutputRole.PRODUCT || output.role() == OutputRole.CO_PRODUCT)
                .flatMap(output -> Optional.ofNullable(chain.batches().get(output.batch())).stream())
                .map(product -> product.mass().value().kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return products.signum() == 0
                ? Optional.empty()
                : Optional.of(sum.times(batch.mass().value().kilograms(), products));
    }

    private static MagnetContent ofMagnets(Batch batch) {
        BigDecimal mass = batch.mass().value().kilograms();
        BigDecimal u = batch.mass().standardUncertainty().kilograms();
        return new MagnetContent(mass, u.multiply(u), batch.composition().map(known -> {
            SortedMap<Element, BigDecimal> elements = new TreeMap<>();
            known.elements()
                    .forEach(element -> elements.put(
                            element,
                            mass.multiply(known.fraction(element).value().value())));
            return elements;
        }));
    }

    private MagnetContent plus(MagnetContent other) {
        return new MagnetContent(
                kilograms.add(other.kilograms),
                variance.add(other.variance),
                elements.flatMap(ours -> other.elements.map(theirs -> {
                    SortedMap<Element, BigDecimal> sum = new TreeMap<>(ours);
                    theirs.forEach((element, mass) -> sum.merge(element, mass, BigDecimal::add));
                    return sum;
                })));
    }

    private MagnetContent times(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return NONE;
        }
        BigDecimal share = part.divide(whole, DIGITS);
        return new MagnetContent(
                kilograms.multiply(share, DIGITS),
                variance.multiply(share, DIGITS).multiply(share, DIGITS),
                elements.map(known -> {
                    SortedMap<Element, BigDecimal> parts = new TreeMap<>();
                    known.forEach((element, mass) -> parts.put(element, mass.multiply(share, DIGITS)));
                    return parts;
                }));
    }

    /** The mass fraction of some elements together; zero of no magnets. */
    private BigDecimal fraction(Element... some) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Element element : some) {
            sum = sum.add(elements.map(known -> known.getOrDefault(element, BigDecimal.ZERO))
                    .orElse(BigDecimal.ZERO));
        }
        return kilograms.signum() == 0 ? BigDecimal.ZERO : sum.divide(kilograms, DIGITS);
    }

    /** The type that the composition shows, if the assays show one. */
    Optional<MagnetType> type() {
        if (elements.isEmpty() || kilograms.signum() == 0) {
            return Optional.empty();
        }
        boolean ofNeodymium = isAbove("0.1", Element.NEODYMIUM, Element.PRASEODYMIUM);
        boolean ofSamarium = isAbove("0.1", Element.SAMARIUM) && isAbove("0.3", Element.COBALT);
        if (ofNeodymium != ofSamarium) {
            return Optional.of(ofNeodymium ? MagnetType.NEODYMIUM_IRON_BORON : MagnetType.SAMARIUM_COBALT);
        }
        if (ofNeodymium) {
            return Optional.empty();
        }
        if (isAbove("0.05", Element.ALUMINIUM) && isAbove("0.1", Element.NICKEL)) {
            return Optional.of(MagnetType.ALUMINIUM_NICKEL_COBALT);
        }
        return isAbove("0.5", Element.IRON) ? Optional.of(MagnetType.FERRITE) : Optional.empty();
    }

    private boolean isAbove(String least, Element... some) {
        return fraction(some).compareTo(new BigDecimal(least)) > 0;
    }
}
