package io.didymium.core.material;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The content of each element in a material as received.
 *
 * @param fractions the part of the mass by element, in the order of atomic numbers; an element that is not a key was
 *     not stated
 */
public record Composition(Map<Element, MeasuredFraction> fractions) {
    /** Copies the fractions. */
    public Composition {
        fractions = Maps.immutableEnumMap(fractions);
    }

    static Composition of(Assay assay) {
        MassFraction kept = assay.massLoss().complement();
        Map<Element, MeasuredFraction> fractions = new EnumMap<>(Element.class);
        for (AssayValue value : assay.values()) {
            MassFraction share = new MassFraction(value.constituent().elementFraction()).times(kept);
            fractions.put(value.constituent().element(), value.content().times(share));
        }
        return new Composition(fractions);
    }

    /** The elements that are stated. */
    public Set<Element> elements() {
        return fractions.keySet();
    }

    /** The part of the mass that is an element, zero where it was not stated. */
    public MeasuredFraction fraction(Element element) {
        return fractions.getOrDefault(element, MeasuredFraction.ZERO);
    }
}
