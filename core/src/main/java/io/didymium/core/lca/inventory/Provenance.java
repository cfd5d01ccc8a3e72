package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where the amount of an exchange comes from and how good it is.
 *
 * @param origin whether it was measured at the process itself
 * @param uncertainty how it may differ from what is stated
 * @param quality its scores in a data quality system, such as the pedigree {@code (2;3;1;2;1)}
 * @param evidence what shows it: a document, a meter, a digest
 */
public record Provenance(
        Origin origin, Optional<Uncertainty> uncertainty, Optional<String> quality, Optional<String> evidence) {
    /** Taken from elsewhere, nothing else known. */
    public static final Provenance SECONDARY =
            new Provenance(Origin.SECONDARY, Optional.empty(), Optional.empty(), Optional.empty());

    /** Measured at the process, nothing else known. */
    public static final Provenance PRIMARY =
            new Provenance(Origin.PRIMARY, Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws NullPointerException if a component is null */
    public Provenance {
        requireNonNull(origin, "origin");
        requireNonNull(uncertainty, "uncertainty");
        requireNonNull(quality, "quality");
        requireNonNull(evidence, "evidence");
    }

    /** Whether an amount was measured at the process itself or taken from elsewhere. */
    public enum Origin {
        /** Measured at the process that is described. */
        PRIMARY,
        /** Taken from literature, a database or an estimate. */
        SECONDARY
    }
}
