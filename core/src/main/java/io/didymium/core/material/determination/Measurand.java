package io.didymium.core.material.determination;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Constituent;
import io.didymium.core.element.Oxide;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is determined of a lot: a quantity, or the content of a constituent.
 *
 * @param kind what it is of
 * @param constituent the constituent of a content; empty for all else
 */
public record Measurand(Kind kind, Optional<Constituent> constituent) implements Comparable<Measurand> {
    /** The mass of the lot as received, in kg. */
    public static final Measurand MASS = new Measurand(Kind.MASS, Optional.empty());
    /** The part of the mass as received that is moisture. */
    public static final Measurand MOISTURE = new Measurand(Kind.MOISTURE, Optional.empty());
    /** The part of the dry mass that is lost on ignition. */
    public static final Measurand IGNITION_LOSS = new Measurand(Kind.IGNITION_LOSS, Optional.empty());
    /** All rare-earth oxides, as a part of the sample's mass. */
    public static final Measurand TOTAL_OXIDES = new Measurand(Kind.TOTAL_OXIDES, Optional.empty());

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
        OXIDE_SHARE("");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        private boolean isOfConstituent() {
            return text.isEmpty();
        }
    }

    /** @throws IllegalArgumentException if a content has no constituent, another measurand has one, or a share is not of a rare-earth oxide */
    public Measurand {
        requireNonNull(kind, "kind");
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
        return new Measurand(Kind.CONTENT, Optional.of(constituent));
    }

    /**
     * The measurand of a text: {@code mass}, {@code moisture}, {@code LOI}, {@code TREO}, a formula such as {@code Pr6O11}, or a share of
     * all rare-earth oxides such as {@code Dy2O3/TREO}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Measurand parse(String text) {
        for (Kind kind : Kind.values()) {
            if (!kind.isOfConstituent() && kind.text.equals(text)) {
                return new Measurand(kind, Optional.empty());
            }
        }
        return text.endsWith(SHARE)
                ? new Measurand(
                        Kind.OXIDE_SHARE,
                        Optional.of(Constituent.parse(text.substring(0, text.length() - SHARE.length()))))
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
        return kind.text + constituent.map(Constituent::formula).orElse("") + (kind == Kind.OXIDE_SHARE ? SHARE : "");
    }
}
