package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.didymium.core.balance.covariance.MeasurementIndex;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.Composition;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.process.Flow;
import io.didymium.core.process.MassBasis;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The values that a chain states, each once: the mass and the contents of each batch, however often it is used, and those of each flow.
 * Contents of one element from one laboratory share a common error, and masses from the scales of one site. Not thread-safe.
 */
final class StatedValues {
    /** A value as stated, in kg or as a mass fraction, and the largest standard uncertainty with which it is evidence. */
    record Stated(String name, double value, double uncertainty, double limit) {
        boolean isBeyondLimit() {
            return uncertainty > limit;
        }
    }

    private static final Composition NOT_ANALYSED = new Composition(Map.of(), Map.of(), AnalysisScope.LISTED);

    private record Scales(FacilityId site) {}

    private record Laboratory(Object operator, Element element) {}

    /** The contents of one material: what its assay states, and the measurement behind each. */
    static final class Contents {
        private final Composition composition;
        private final double unlisted;
        private final Map<Element, Integer> measurements = new EnumMap<>(Element.class);

        private final Set<Element> ofRadioactivity = EnumSet.noneOf(Element.class);

        private Contents(Composition composition, double unlisted) {
            this.composition = composition;
            this.unlisted = unlisted;
        }

        Map<Element, MeasuredFraction> fractions() {
            return composition.fractions();
        }

        /** The part that a result below a limit leaves open for an element. */
        double limit(Element element) {
            return composition.limit(element).value().doubleValue();
        }

        boolean isAnalysed(Element element) {
            return composition.isAnalysed(element);
        }

        /** The largest part that the analysis leaves to all elements that it did not look for. */
        double unlisted() {
            return unlisted;
        }

        /** Whether the radioactivity alone states an element, so that what went in need not have been analysed for it. */
        boolean isOfRadioactivity(Element element) {
            return ofRadioactivity.contains(element);
        }

        int measurement(Element element) {
            return requireNonNull(measurements.get(element), "measurement");
        }
    }

    private final MeasurementIndex index = new MeasurementIndex();
    private final List<Stated> stated = new ArrayList<>();
    private final Map<BatchId, Integer> masses = new HashMap<>();
    private final Map<BatchId, Optional<Contents>> contents = new HashMap<>();
    private final Function<Batch, Object> laboratories;
    private final BalanceRule rule;
    private final EvidenceLimits limits;

    /** Without values yet; the function gives the laboratory of a batch. */
    StatedValues(Function<Batch, Object> laboratories, BalanceRule rule) {
        this.laboratories = laboratories;
        this.rule = rule;
        this.limits = rule.evidence();
    }

    MeasurementIndex index() {
        return index;
    }

    Stated stated(int measurement) {
        return stated.get(measurement);
    }

    /** The weighing of a whole batch. */
    int mass(Batch batch) {
        return masses.computeIfAbsent(
                batch.id(), id -> mass("the mass of " + id, batch.mass(), MassBasis.WEIGHED, batch.facility()));
    }

    /** The error with which a portion was divided from its batch, of which the stated mass of the portion is the evidence. */
    int division(Batch batch, MeasuredMass portion, ProcessStep step) {
        return mass("the portion of " + batch.id() + " in " + step.id(), portion, MassBasis.WEIGHED, step.facility());
    }

    /** A weighing of a part of a batch, or of a batch again, at a site. */
    int weighing(Batch batch, MeasuredMass mass, FacilityId site) {
        return mass("a weighing of " + batch.id() + " at " + site, mass, MassBasis.WEIGHED, site);
    }

    int mass(Flow flow, ProcessStep step) {
        return mass(
                "the mass of flow '" + flow.name() + "' of " + step.id(), flow.mass(), flow.basis(), step.facility());
    }

    /** The contents of a batch, if it was analysed. */
    Optional<Contents> contents(Batch batch) {
        return contents.computeIfAbsent(batch.id(), id -> {
            Optional<Contents> analysed = batch.assay()
                    .map(assay -> contents(
                            assay,
                            " in " + id,
                            laboratories.apply(batch),
                            limits.sampling(batch.form()),
                            CompositionLimit.unlisted(batch.form(), assay, rule)));
            return batch.radioactivity()
                    .map(declared ->
                            withRadioactivity(analysed.orElseGet(() -> new Contents(NOT_ANALYSED, 1)), declared, batch))
                    .or(() -> analysed);
        });
    }

    /** Thorium and uranium count where the radioactivity states them alone; where an assay does too, that the two agree is a check of its own. */
    private Contents withRadioactivity(Contents analysed, Radioactivity declared, Batch batch) {
        Map<Element, MeasuredFraction> fractions = new EnumMap<>(Element.class);
        fractions.putAll(analysed.fractions());
        declared.contents().forEach((element, content) -> {
            if (!analysed.composition.limits().containsKey(element)) {
                fractions.putIfAbsent(element, content);
            }
        });
        Contents found = new Contents(
                new Composition(fractions, analysed.composition.limits(), analysed.composition.scope()),
                analysed.unlisted);
        found.measurements.putAll(analysed.measurements);
        for (Element element : fractions.keySet()) {
            if (!analysed.fractions().containsKey(element)) {
                found.ofRadioactivity.add(element);
                found.measurements.put(element, measured(element, found, batch));
            }
        }
        return found;
    }

    private int measured(Element element, Contents found, Batch batch) {
        MeasuredFraction measured = found.composition.fraction(element);
        double content = measured.value().value().doubleValue();
        return add(
                new Stated(
                        "the radioactivity by " + element.symbol() + " in " + batch.id(),
                        content,
                        measured.standardUncertainty().value().doubleValue(),
                        limits.content(content, limits.sampling(batch.form()))),
                new Laboratory(laboratories.apply(batch), element));
    }

    /** The contents of a flow, if it was analysed. */
    Optional<Contents> contents(Flow flow, ProcessStep step, Object laboratory) {
        return flow.assay()
                .map(assay -> contents(
                        assay,
                        " in flow '" + flow.name() + "' of " + step.id(),
                        laboratory,
                        limits.flowSampling(),
                        // What is not accounted for is limited element by element: it hides none that it does not name.
                        flow.isUnaccounted() ? 0 : CompositionLimit.unlisted(MaterialForm.RESIDUE, assay, rule)));
    }

    private int mass(String name, MeasuredMass mass, MassBasis basis, FacilityId site) {
        double kilograms = mass.value().kilograms().doubleValue();
        double uncertainty = mass.standardUncertainty().kilograms().doubleValue();
        return add(new Stated(name, kilograms, uncertainty, kilograms * limits.mass(basis)), new Scales(site));
    }

    private Contents contents(Assay assay, String of, Object laboratory, double sampling, double unlisted) {
        Contents found = new Contents(assay.composition(), unlisted);
        for (Element element : found.fractions().keySet()) {
            List<AssayValue> values = assay.values().stream()
                    .filter(value -> value.constituent().element() == element)
                    .toList();
            found.measurements.put(
                    element, add(stated(assay, values, of, sampling), new Laboratory(laboratory, element)));
        }
        return found;
    }

    /** The contents of one element, several where it is in several compounds. */
    private Stated stated(Assay assay, List<AssayValue> values, String of, double sampling) {
        double content = 0;
        double variance = 0;
        double limit = 0;
        for (AssayValue value : values) {
            MeasuredFraction inSample = assay.inSample(value);
            double part = inSample.value().value().doubleValue();
            double uncertainty = inSample.standardUncertainty().value().doubleValue();
            content += part;
            variance += uncertainty * uncertainty;
            limit += limits.content(part, sampling);
        }
        String formulas =
                values.stream().map(value -> value.constituent().formula()).collect(joining(" and "));
        double uncertainty = values.size() == 1
                ? assay.inSample(values.get(0)).standardUncertainty().value().doubleValue()
                : Math.sqrt(variance);
        return new Stated("the content of " + formulas + of, content, uncertainty, limit);
    }

    private int add(Stated value, Object group) {
        stated.add(value);
        return index.add(group);
    }
}
