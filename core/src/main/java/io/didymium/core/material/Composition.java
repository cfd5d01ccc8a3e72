package io.didymium.core.material;

import com.google.common.collect.Maps;
import io.didymium.core.element.Compound;
import io.didymium.core.element.Constituent;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The content of each element in a material as received.
 *
 * @param fractions the part of the mass by element, in the order of atomic numbers; an element that is not a key was
 *     not stated
 * @param limits the largest part that results below a limit of quantification leave open, by element; beside a content where one of
 *     several compounds is below its limit
 * @param scope what it says about elements that it does not list
 */
public record Composition(
        Map<Element, MeasuredFraction> fractions, Map<Element, MassFraction> limits, AnalysisScope scope) {
    /** Copies the maps. */
    public Composition {
        fractions = Maps.immutableEnumMap(fractions);
        limits = Maps.immutableEnumMap(limits);
    }

    static Composition of(Assay assay) {
        MeasuredFraction kept = Products.rest(assay.massLoss());
        Map<Element, MeasuredFraction> fractions = new EnumMap<>(Element.class);
        for (AssayValue value : assay.values()) {
            if (isBalanced(value.constituent())) {
                MassFraction share = new MassFraction(value.constituent().elementFraction());
                // One factor where the loss is exact, because its product is rounded once.
                MeasuredFraction content = kept.standardUncertainty().isZero()
                        ? assay.inSample(value).times(share.times(kept.value()))
                        : Products.of(assay.inSample(value).times(share), kept);
                fractions.merge(value.constituent().element(), content, Products::sum);
            }
        }
        Map<Element, MassFraction> limits = new EnumMap<>(Element.class);
        for (ContentLimit limit : assay.limits()) {
            if (isBalanced(limit.constituent())) {
                MassFraction share = new MassFraction(limit.constituent().elementFraction());
                limits.merge(
                        limit.constituent().element(),
                        assay.inSample(limit).times(share.times(kept.value())),
                        Composition::sum);
            }
        }
        return new Composition(fractions, limits, assay.scope());
    }

    private static boolean isBalanced(Constituent constituent) {
        return !(constituent instanceof Compound compound && compound.isAnion());
    }

    private static MassFraction sum(MassFraction one, MassFraction other) {
        return new MassFraction(one.value().add(other.value()).min(BigDecimal.ONE));
    }

    /** The elements that are stated. */
    public Set<Element> elements() {
        return fractions.keySet();
    }

    /** The part of the mass that is an element, zero where it was not stated. */
    public MeasuredFraction fraction(Element element) {
        return fractions.getOrDefault(element, MeasuredFraction.ZERO);
    }

    /** The part of the mass that is an element, if it was found: unknown is not zero. */
    public Optional<MeasuredFraction> find(Element element) {
        return Optional.ofNullable(fractions.get(element));
    }

    /** The part of the mass that a result below a limit leaves open for an element, zero where there is none. */
    public MassFraction limit(Element element) {
        return limits.getOrDefault(element, MassFraction.ZERO);
    }

    /** Whether the analysis looked for an element, and so says something of it. */
    public boolean isAnalysed(Element element) {
        return scope == AnalysisScope.COMPLETE || fractions.containsKey(element) || limits.containsKey(element);
    }
}
