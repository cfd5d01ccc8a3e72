package io.didymium.core.material;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Compound;
import io.didymium.core.element.Constituent;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * @param values the contents, each constituent once and each element once beside its compounds, in the order of atomic numbers
 * @param limits the results below the limit of quantification, in the order of atomic numbers
 * @param scope what it says about constituents that it does not list
 * @param totalOxides the rare-earth oxides of the sample, TREO; where it is given, contents of rare-earth oxides are parts of it, and not
 *     of the sample's mass
 * @param ignitionLoss the part of the dry mass that is lost on ignition, if it was found
 * @param normalisation the record that contents were scaled, if they were
 */
public record Assay(
        SampleState state,
        MeasuredFraction massLoss,
        String method,
        List<AssayValue> values,
        List<ContentLimit> limits,
        AnalysisScope scope,
        Optional<MeasuredFraction> totalOxides,
        Optional<MeasuredFraction> ignitionLoss,
        Optional<Normalisation> normalisation) {

    /**
     * @throws IllegalArgumentException if the method is blank, a constituent or element is stated twice, there is no content, rare earths
     *     beside total oxides are not stated as oxides, or the losses contradict the state or each other
     */
    public Assay {
        requireNonNull(state, "state");
        requireNonNull(massLoss, "massLoss");
        requireNonNull(scope, "scope");
        requireNonNull(totalOxides, "totalOxides");
        requireNonNull(ignitionLoss, "ignitionLoss");
        requireNonNull(normalisation, "normalisation");
        Text.require(method, "method of an assay");
        if (state == SampleState.AS_RECEIVED && !massLoss.equals(MeasuredFraction.ZERO)) {
            throw new IllegalArgumentException("an assay as received has no mass loss: " + massLoss.value());
        }
        if (state == SampleState.CALCINED
                && ignitionLoss.isPresent()
                && ignitionLoss.get().value().compareTo(massLoss.value()) > 0) {
            throw new IllegalArgumentException("a calcined sample lost " + massLoss.value()
                    + ", which is less than its loss on ignition of "
                    + ignitionLoss.get().value());
        }
        values = values.stream()
                .sorted(comparing(value -> value.constituent().element()))
                .toList();
        limits = limits.stream()
                .sorted(comparing(limit -> limit.constituent().element()))
                .toList();
        if (values.isEmpty() && limits.isEmpty()) {
            throw new IllegalArgumentException("an assay must state at least one content");
        }
        requireOnce(values, limits);
        if (totalOxides.isPresent()) {
            values.forEach(value -> requireOxide(value.constituent()));
            limits.forEach(limit -> requireOxide(limit.constituent()));
        }
    }

    private static void requireOnce(List<AssayValue> values, List<ContentLimit> limits) {
        Map<Element, String> elements = new EnumMap<>(Element.class);
        Set<String> formulas = new HashSet<>();
        for (AssayValue value : values) {
            once(value.constituent(), elements, formulas);
        }
        for (ContentLimit limit : limits) {
            once(limit.constituent(), elements, formulas);
        }
    }

    private static void once(Constituent constituent, Map<Element, String> elements, Set<String> formulas) {
        boolean isCompound = constituent instanceof Compound;
        if (!formulas.add(constituent.formula())
                || (!isCompound && elements.put(constituent.element(), constituent.formula()) != null)) {
            throw new IllegalArgumentException("an assay states "
                    + (isCompound
                            ? constituent.formula()
                            : constituent.element().symbol()) + " twice");
        }
    }

    private static void requireOxide(Constituent constituent) {
        if (constituent.element().isRareEarth() && !(constituent instanceof Oxide)) {
            throw new IllegalArgumentException(
                    "a part of all rare-earth oxides is stated as an oxide: " + constituent.formula());
        }
    }

    /** The kind of constituent by which contents are stated. */
    public AssayBasis basis() {
        long oxides = values.stream()
                .filter(value -> value.constituent() instanceof Oxide)
                .count();
        long elements = values.stream()
                .filter(value -> value.constituent() instanceof Element)
                .count();
        if (elements == values.size()) {
            return AssayBasis.ELEMENT;
        }
        return oxides == values.size() ? AssayBasis.OXIDE : AssayBasis.MIXED;
    }

    /** Whether the content of a constituent is a part of all rare-earth oxides, and not of the mass. */
    public boolean isPartOfOxides(Constituent constituent) {
        return totalOxides.isPresent() && constituent.element().isRareEarth();
    }

    /** A content as a part of the sample's mass, also where it is stated as a part of all rare-earth oxides. */
    public MeasuredFraction inSample(AssayValue value) {
        return isPartOfOxides(value.constituent())
                ? Products.of(value.content(), totalOxides.orElseThrow())
                : value.content();
    }

    /** The largest content that a result below a limit leaves open, as a part of the sample's mass. */
    public MassFraction inSample(ContentLimit limit) {
        return isPartOfOxides(limit.constituent())
                ? limit.limit().times(totalOxides.orElseThrow().value())
                : limit.limit();
    }

    /** The sum of the stated contents as parts of the sample's mass, each as it is stated; above one where analyses overlap. */
    public BigDecimal sum() {
        return values.stream().map(value -> inSample(value).value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
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
        return new Builder(method)
                .sample(state, massLoss)
                .values(values)
                .limits(limits)
                .scope(scope)
                .totalOxides(totalOxides.orElse(null))
                .ignitionLoss(ignitionLoss.orElse(null))
                .normalisation(normalisation.orElse(null));
    }

    /** Gathers the parts of an {@link Assay}; constituents are formulas such as {@code Nd}, {@code Pr6O11}, {@code NdF3} or {@code Cl-}. */
    public static final class Builder {
        private final String method;
        private SampleState state = SampleState.AS_RECEIVED;
        private MeasuredFraction massLoss = MeasuredFraction.ZERO;
        private final List<AssayValue> values = new ArrayList<>();
        private final List<ContentLimit> limits = new ArrayList<>();
        private AnalysisScope scope = AnalysisScope.LISTED;
        private @Nullable MeasuredFraction totalOxides;
        private @Nullable MeasuredFraction ignitionLoss;
        private @Nullable Normalisation normalisation;

        private Builder(String method) {
            this.method = method;
        }

        /** Adds a content and its standard uncertainty, both in per cent. */
        public Builder percent(String constituent, String percent, String standardUncertainty) {
            return content(constituent, percent + " % ± " + standardUncertainty);
        }

        /**
         * Adds a result as laboratories write it: {@code "26.4 % ± 0.3"}, {@code "25 ppm ± 1"}, {@code "4.2 g/t"}, or {@code "<10 ppm"} for a
         * result below the limit of quantification.
         */
        public Builder content(String constituent, String content) {
            Constituent parsed = Constituent.parse(constituent);
            Text.require(content, "content of " + constituent);
            return content.startsWith("<")
                    ? below(parsed, MassFraction.parse(content.substring(1).strip()))
                    : content(parsed, MeasuredFraction.parse(content));
        }

        /** Adds a content. */
        public Builder content(Constituent constituent, MeasuredFraction content) {
            values.add(new AssayValue(constituent, content));
            return this;
        }

        /** Adds a result below the limit of quantification. */
        public Builder below(Constituent constituent, MassFraction limit) {
            limits.add(new ContentLimit(constituent, limit));
            return this;
        }

        /** Sets the state of the sample, and the part of the received mass that is lost on the way to it. */
        public Builder sample(SampleState state, MassFraction massLoss) {
            return sample(state, new MeasuredFraction(massLoss, MassFraction.ZERO));
        }

        /** Sets the state of the sample, and the part of the received mass that is lost on the way to it, as measured. */
        public Builder sample(SampleState state, MeasuredFraction massLoss) {
            this.state = state;
            this.massLoss = massLoss;
            return this;
        }

        /** Sets that the sample was dried, and its moisture as a text such as {@code "12.4 % ± 0.1"}. */
        public Builder dry(String moisture) {
            return sample(SampleState.DRY, MeasuredFraction.parse(moisture));
        }

        /**
         * Sets that the sample was calcined: its moisture, of the mass as received, and its loss on ignition, of the dry mass, as texts such as
         * {@code "12.4 % ± 0.1"}.
         */
        public Builder calcined(String moisture, String ignitionLoss) {
            MeasuredFraction lost = MeasuredFraction.parse(ignitionLoss);
            this.ignitionLoss = lost;
            return sample(SampleState.CALCINED, Products.lost(MeasuredFraction.parse(moisture), lost));
        }

        /** Sets the loss of the dry mass on ignition. */
        public Builder ignitionLoss(@Nullable MeasuredFraction lost) {
            this.ignitionLoss = lost;
            return this;
        }

        /** Sets the rare-earth oxides of the sample, TREO, of which contents of rare-earth oxides then are parts; a text such as {@code "99.0 % ± 0.2"}. */
        public Builder totalOxides(String content) {
            return totalOxides(MeasuredFraction.parse(content));
        }

        /** Sets the rare-earth oxides of the sample, TREO, of which contents of rare-earth oxides then are parts. */
        public Builder totalOxides(@Nullable MeasuredFraction content) {
            this.totalOxides = content;
            return this;
        }

        /** Sets what the assay says about constituents that it does not list. */
        public Builder scope(AnalysisScope scope) {
            this.scope = scope;
            return this;
        }

        /** Sets that all elements were looked for. */
        public Builder complete() {
            return scope(AnalysisScope.COMPLETE);
        }

        /** Replaces the contents. */
        public Builder values(Collection<AssayValue> contents) {
            values.clear();
            values.addAll(contents);
            return this;
        }

        /** Replaces the results below the limit of quantification. */
        public Builder limits(Collection<ContentLimit> below) {
            limits.clear();
            limits.addAll(below);
            return this;
        }

        /** Sets the record that contents were scaled. */
        public Builder normalisation(@Nullable Normalisation normalisation) {
            this.normalisation = normalisation;
            return this;
        }

        /** The assay, checked. */
        public Assay build() {
            return new Assay(
                    state,
                    massLoss,
                    method,
                    values,
                    limits,
                    scope,
                    Optional.ofNullable(totalOxides),
                    Optional.ofNullable(ignitionLoss),
                    Optional.ofNullable(normalisation));
        }
    }
}
