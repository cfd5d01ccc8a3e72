package io.didymium.core.material.determination;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Constituent;
import io.didymium.core.element.Oxide;
import io.didymium.core.quantity.PhysicalProperty;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is determined of a lot: a quantity, the content of a constituent, or a physical property.
 *
 * @param kind what it is of
 * @param constituent the constituent of a content; empty for all else
 * @param property the physical property; empty for all else
 */
public record Measurand(Kind kind, Optional<Constituent> constituent, Optional<PhysicalProperty> property)
        implements Comparable<Measurand> {
    /** The mass of the lot as received, in kg. */
    public static final Measurand MASS = of(Kind.MASS);
    /** The part of the mass as received that is moisture. */
    public static final Measurand MOISTURE = of(Kind.MOISTURE);
    /** The part of the dry mass that is lost on ignition. */
    public static final Measurand IGNITION_LOSS = of(Kind.IGNITION_LOSS);
    /** All rare-earth oxides, as a part of the sample's mass. */
    public static final Measurand TOTAL_OXIDES = of(Kind.TOTAL_OXIDES);

    private static final String SHARE = "/TREO";

    /** What a measurand is of. */
    public enum Kind {
        /** The mass of a lot, written {@code mass}. */
        MASS("mass"),
        /** Moisture, written {@code moisture}. */
        MOISTURE("moisture"),
        /** Loss on ignition, written {@code LOI}. */
        IGNITION_LOSS("LOI"),
        /** All rare-earth oxides, written {@code TREO}. */
        TOTAL_OXIDES("TREO"),
        /** A part of the sample's mass, written as its formula. */
        CONTENT(""),
        /** A part of all rare-earth oxides, written {@code Dy2O3/TREO}. */
        OXIDE_SHARE(""),
        /** A magnetic or physical property, written as its symbol. */
        PROPERTY("");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        private boolean isOfConstituent() {
            return this == CONTENT || this == OXIDE_SHARE;
        }
    }

    /**
     * @throws IllegalArgumentException if a content has no constituent or a property is not named, another measurand has one, or a share is
     *     not of a rare-earth oxide
     */
    public Measurand {
        requireNonNull(kind, "kind");
        if ((kind == Kind.PROPERTY) != property.isPresent()) {
            throw new IllegalArgumentException(
                    kind + " of " + property.map(PhysicalProperty::symbol).orElse("nothing"));
        }
        if (kind.isOfConstituent() != constituent.isPresent()) {
            throw new IllegalArgumentException(
                    kind + " of " + constituent.map(Constituent::formula).orElse("nothing"));
        }
        if (kind == Kind.OXIDE_SHARE
                && !(constituent.get() instanceof Oxide oxide && oxide.element().isRareEarth())) {
            throw new IllegalArgumentException(
                    "no rare-earth oxide: " + constituent.get().formula());
        }
    }

    /** The content of a constituent as a part of the sample's mass. */
    public static Measurand of(Constituent constituent) {
        return new Measurand(Kind.CONTENT, Optional.of(constituent), Optional.empty());
    }

    /** A magnetic or physical property, in its unit. */
    public static Measurand of(PhysicalProperty property) {
        return new Measurand(Kind.PROPERTY, Optional.empty(), Optional.of(property));
    }

    private static Measurand of(Kind kind) {
        return new Measurand(kind, Optional.empty(), Optional.empty());
    }

    /**
     * The measurand of a text: {@code mass}, {@code moisture}, {@code LOI}, {@code TREO}, a formula such as {@code Pr6O11}, a share of
     * all rare-earth oxides such as {@code Dy2O3/TREO}, or the symbol of a {@link PhysicalProperty} such as {@code HcJ}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Measurand parse(String text) {
        for (Kind kind : Kind.values()) {
            if (!kind.text.isEmpty() && kind.text.equals(text)) {
                return of(kind);
            }
        }
        Optional<PhysicalProperty> property = PhysicalProperty.find(text);
        if (property.isPresent()) {
            return of(property.get());
        }
        return text.endsWith(SHARE)
                ? new Measurand(
                        Kind.OXIDE_SHARE,
                        Optional.of(Constituent.parse(text.substring(0, text.length() - SHARE.length()))),
                        Optional.empty())
                : of(Constituent.parse(text));
    }

    /** By kind, then by atomic number and formula. */
    @Override
    public int compareTo(Measurand other) {
        return Comparator.comparing(Measurand::kind)
                .thenComparing(one -> one.constituent()
                        .map(Constituent::element)
                        .map(Enum::ordinal)
                        .orElse(-1))
                .thenComparing(Measurand::toString)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return kind.text
                + property.map(PhysicalProperty::symbol).orElse("")
                + constituent.map(Constituent::formula).orElse("")
                + (kind == Kind.OXIDE_SHARE ? SHARE : "");
    }
}
