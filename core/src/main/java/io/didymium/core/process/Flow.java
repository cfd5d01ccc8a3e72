package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.material.Assay;
import io.didymium.core.material.Composition;
import io.didymium.core.quantity.MeasuredMass;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A material that enters or leaves a step without a passport of its own: a reagent, an emission, a loss.
 *
 * @param kind its role in the step
 * @param name what it is, for people; unique in its step
 * @param mass its mass
 * @param basis how the mass was found; estimated unless stated otherwise
 * @param assay what is in it, if that is known
 */
public record Flow(FlowKind kind, String name, MeasuredMass mass, MassBasis basis, Optional<Assay> assay) {
    /** The names by which losses of which nothing is known are booked. */
    private static final Pattern NOT_KNOWN = Pattern.compile(
            "unaccounted|not accounted|unexplained|unidentified|unknown|book difference|ungeklärt|unbekannt",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @throws IllegalArgumentException if the name is blank */
    public Flow {
        requireNonNull(kind, "kind");
        requireNonNull(mass, "mass");
        requireNonNull(basis, "basis");
        requireNonNull(assay, "assay");
        Text.require(name, "name of a flow");
    }

    /** Whether nobody knows where it went: by its kind, or, of a loss, by its name. */
    public boolean isUnaccounted() {
        return kind == FlowKind.UNACCOUNTED
                || (kind == FlowKind.LOSS && NOT_KNOWN.matcher(name).find());
    }

    /** The content of each element, if that is known. */
    public Optional<Composition> composition() {
        return assay.map(Assay::composition);
    }

    /** A flow that is not analysed; the mass is a text such as {@code "90 kg ± 0.5"}. */
    public static Flow of(FlowKind kind, String name, String mass) {
        return of(kind, name, MeasuredMass.parse(mass));
    }

    /** A flow that is not analysed. */
    public static Flow of(FlowKind kind, String name, MeasuredMass mass) {
        return new Flow(kind, name, mass, MassBasis.ESTIMATED, Optional.empty());
    }

    /** A flow that is analysed; the mass is a text such as {@code "90 kg ± 0.5"}. */
    public static Flow of(FlowKind kind, String name, String mass, Assay assay) {
        return of(kind, name, MeasuredMass.parse(mass), assay);
    }

    /** A flow that is analysed. */
    public static Flow of(FlowKind kind, String name, MeasuredMass mass, Assay assay) {
        return new Flow(kind, name, mass, MassBasis.ESTIMATED, Optional.of(assay));
    }

    /** This flow, its mass from a scale. */
    public Flow weighed() {
        return new Flow(kind, name, mass, MassBasis.WEIGHED, assay);
    }
}
