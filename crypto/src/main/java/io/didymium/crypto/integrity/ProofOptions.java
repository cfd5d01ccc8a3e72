package io.didymium.crypto.integrity;

import io.didymium.crypto.did.VerificationRelationship;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a proof says of itself, besides who makes it.
 *
 * @param purpose what the proof is for
 * @param created when it is made, if it shall say so
 * @param expires when it ends, if it does
 * @param id its own name, a URL, which later proofs of a chain refer to
 * @param previous the names of the proofs that it confirms along with the document
 */
public record ProofOptions(
        VerificationRelationship purpose,
        Optional<Instant> created,
        Optional<Instant> expires,
        Optional<String> id,
        List<String> previous) {
    /**
     * Options.
     *
     * @throws IllegalArgumentException if it ends before it is made, or refers to itself
     */
    public ProofOptions {
        Objects.requireNonNull(purpose, "purpose");
        previous = List.copyOf(previous);
        if (created.isPresent() && expires.isPresent() && expires.get().isBefore(created.get())) {
            throw new IllegalArgumentException("expires " + expires.get() + " before it is created");
        }
        if (id.filter(previous::contains).isPresent()) {
            throw new IllegalArgumentException("a proof cannot confirm itself: " + id.get());
        }
    }

    /** A statement made at a moment: what issuers of credentials give. */
    public static ProofOptions assertion(Instant created) {
        return new ProofOptions(
                VerificationRelationship.ASSERTION_METHOD,
                Optional.of(created),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same under a name. */
    public ProofOptions withId(String name) {
        return new ProofOptions(purpose, created, expires, Optional.of(name), previous);
    }

    /** The same, confirming the proofs of these names. */
    public ProofOptions after(String... names) {
        return new ProofOptions(purpose, created, expires, id, List.of(names));
    }

    /** The same with an end. */
    public ProofOptions until(Instant end) {
        return new ProofOptions(purpose, created, Optional.of(end), id, previous);
    }
}
