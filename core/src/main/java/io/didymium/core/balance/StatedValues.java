package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import io.didymium.core.balance.covariance.MeasurementIndex;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
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

    private record Scales(FacilityId site) {}

    private record Laboratory(Object operator, Element element) {}

    /** The contents of one material: what its assay states, and the measurement behind each. */
    static final class Contents {
        private final Map<Element, MeasuredFraction> fractions = new EnumMap<>(Element.class);
        private final Map<Element, Integer> measurements = new EnumMap<>(Element.class);

        private final Set<Element> ofRadioactivity = EnumSet.noneOf(Element.class);

        Map<Element, MeasuredFraction> fractions() {
            return fractions;
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
    private final EvidenceLimits limits;

    /** Without values yet; the function gives the laboratory of a batch. */
    StatedValues(Function<Batch, Object> laboratories, EvidenceLimits limits) {
        this.laboratories = laboratories;
        this.limits = limits;
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

    int mass(Flow flow, ProcessStep step) {
        return mass(
                "the mass of flow '" + flow.name() + "' of " + step.id(), flow.mass(), flow.basis(), step.facility());
    }

    /** The contents of a batch, if it was analysed. */
    Optional<Contents> contents(Batch batch) {
        return contents.computeIfAbsent(batch.id(), id -> {
            Optional<Contents> analysed = batch.assay()
                    .map(assay ->
                            contents(assay, " in " + id, laboratories.apply(batch), limits.sampling(batch.form())));
            return batch.radioactivity()
                    .map(stated -> withRadioactivity(analysed.orElseGet(Contents::new), stated, batch))
                    .or(() -> analysed);
        });
    }

    /** Thorium and uranium count where the radioactivity states them alone; where an assay does too, that the two agree is a check of its own. */
    private Contents withRadioactivity(Contents found, Radioactivity stated, Batch batch) {
        stated.contents().forEach((element, content) -> {
            if (found.fractions.putIfAbsent(element, content) == null) {
                found.ofRadioactivity.add(element);
                add(
                        found,
                        element,
                        content,
                        "the radioactivity by " + element.symbol() + " in " + batch.id(),
                        laboratories.apply(batch),
                        limits.sampling(batch.form()));
            }
        });
        return found;
    }

    /** The contents of a flow, if it was analysed. */
    Optional<Contents> contents(Flow flow, ProcessStep step, Object laboratory) {
        return flow.assay()
                .map(assay -> contents(
                        assay, " in flow '" + flow.name() + "' of " + step.id(), laboratory, limits.flowSampling()));
    }

    private int mass(String name, MeasuredMass mass, MassBasis basis, FacilityId site) {
        double kilograms = mass.value().kilograms().doubleValue();
        double uncertainty = mass.standardUncertainty().kilograms().doubleValue();
        return add(new Stated(name, kilograms, uncertainty, kilograms * limits.mass(basis)), new Scales(site));
    }

    private Contents contents(Assay assay, String of, Object laboratory, double sampling) {
        Contents found = new Contents();
        found.fractions.putAll(assay.composition().fractions());
        for (AssayValue value : assay.values()) {
            add(
                    found,
                    value.constituent().element(),
                    value.content(),
                    "the content of " + value.constituent().formula() + of,
                    laboratory,
                    sampling);
        }
        return found;
    }

    private void add(
            Contents to, Element element, MeasuredFraction measured, String name, Object laboratory, double sampling) {
        double content = measured.value().value().doubleValue();
        double uncertainty = measured.standardUncertainty().value().doubleValue();
        Stated one = new Stated(name, content, uncertainty, limits.content(content, sampling));
        to.measurements.put(element, add(one, new Laboratory(laboratory, element)));
    }

    private int add(Stated value, Object group) {
        stated.add(value);
        return index.add(group);
    }
}
