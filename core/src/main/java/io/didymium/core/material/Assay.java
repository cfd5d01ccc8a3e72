package io.didymium.core.material;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an analysis found in a material: the content of each constituent with its uncertainty, and how it was found.
 *
 * <p>Contents need not sum to one: what was not looked for is absent, and real analyses miss or exceed the whole.
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

    /** @throws IllegalArgumentException if the method is blank, an element stands twice, or there is no content */
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

    /** An assay of the material as it was received, with nothing scaled. */
    public static Assay asReceived(String method, List<AssayValue> values) {
        return new Assay(SampleState.AS_RECEIVED, MassFraction.ZERO, method, values, Optional.empty());
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
}
