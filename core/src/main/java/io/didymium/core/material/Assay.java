package io.didymium.core.material;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Constituent;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of an analysis: the content of each constituent with its uncertainty, and the method.
 *
 * <p>Contents need not sum to one: constituents that were not analysed are absent, and analyses deviate from the whole.
 * Whether a composition is possible at all is judged by verification, not here.
 *
 * @param state the state of the sample to which the contents refer
 * @param massLoss the part of the received mass that is lost on the way to that state: moisture for a dry sample,
 *     moisture and loss on ignition for a calcined one, zero as received
 * @param method the analytical method, such as {@code ICP-OES}
 * @param values the contents, each element once, in the order of atomic numbers
 * @param normalisation the record that contents were scaled, if they were
 */
public record Assay(
        SampleState state,
        MassFraction massLoss,
        String method,
        List<AssayValue> values,
        Optional<Normalisation> normalisation) {

    /** @throws IllegalArgumentException if the method is blank, an element is stated twice, or there is no content */
    public Assay {
        requireNonNull(state, "state");
        requireNonNull(massLoss, "massLoss");
        requireNonNull(normalisation, "normalisation");
        Text.require(method, "method of an assay");
        if (state == SampleState.AS_RECEIVED && !massLoss.isZero()) {
            throw new IllegalArgumentException("an assay as received has no mass loss: " + massLoss);
        }
        values = values.stream()
                .sorted(comparing(value -> value.constituent().element()))
                .toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an assay must state at least one content");
        }
        Set<Element> seen = EnumSet.noneOf(Element.class);
        for (AssayValue value : values) {
            if (!seen.add(value.constituent().element())) {
                throw new IllegalArgumentException(
                        "an assay states " + value.constituent().element().symbol() + " twice");
            }
        }
    }

    /** The kind of constituent by which contents are stated. */
    public AssayBasis basis() {
        long oxides = values.stream()
                .filter(value -> value.constituent() instanceof Oxide)
                .count();
        if (oxides == 0) {
            return AssayBasis.ELEMENT;
        }
        return oxides == values.size() ? AssayBasis.OXIDE : AssayBasis.MIXED;
    }

    /** The sum of the stated contents, each as it is stated; above one where analyses overlap. */
    public BigDecimal sum() {
        return values.stream().map(value -> value.content().value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The content of each element in the material as received. */
    public Composition composition() {
        return Composition.of(this);
    }

    /** Starts a builder of an assay of the material as received, by an analytical method such as {@code ICP-OES}. */
    public static Builder of(String method) {
        return new Builder(method);
    }

    /** Starts a builder with the parts of this assay. */
    public Builder toBuilder() {
        return new Builder(method).sample(state, massLoss).values(values).normalisation(normalisation.orElse(null));
    }

    /** Gathers the parts of an {@link Assay}; constituents are formulas such as {@code Nd} or {@code Pr6O11}. */
    public static final class Builder {
        private final String method;
        private SampleState state = SampleState.AS_RECEIVED;
        private MassFraction massLoss = MassFraction.ZERO;
        private final List<AssayValue> values = new ArrayList<>();
        private @Nullable Normalisation normalisation;

        private Builder(String method) {
            this.method = method;
        }

        /** Adds a content and its standard uncertainty, both in per cent of the mass. */
        public Builder percent(String constituent, String percent, String standardUncertainty) {
            return content(constituent, percent + " % ± " + standardUncertainty);
        }

        /** Adds a content as a text such as {@code "26.4 % ± 0.3"} or {@code "25 ppm ± 1"}. */
        public Builder content(String constituent, String content) {
            return content(Constituent.parse(constituent), MeasuredFraction.parse(content));
        }

        /** Adds a content. */
        public Builder content(Constituent constituent, MeasuredFraction content) {
            values.add(new AssayValue(constituent, content));
            return this;
        }

        /** Sets the state of the sample, and the part of the received mass that is lost on the way to it. */
        public Builder sample(SampleState state, MassFraction massLoss) {
            this.state = state;
            this.massLoss = massLoss;
            return this;
        }

        /** Replaces the contents. */
        public Builder values(Collection<AssayValue> contents) {
            values.clear();
            values.addAll(contents);
            return this;
        }

        /** Sets the record that contents were scaled. */
        public Builder normalisation(@Nullable Normalisation normalisation) {
            this.normalisation = normalisation;
            return this;
        }

        /** The assay, checked. */
        public Assay build() {
            return new Assay(state, massLoss, method, values, Optional.ofNullable(normalisation));
        }
    }
}
