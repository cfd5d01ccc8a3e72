package io.didymium.core.id;

/**
 * The identity of a claim made about a batch.
 *
 * @param value an absolute URI (RFC 3986), at most 512 printable ASCII characters
 */
public record ClaimId(String value) implements Id, Comparable<ClaimId> {
    /** @throws IllegalArgumentException if the value is no absolute URI */
    public ClaimId {
        IdSyntax.check(value, "claim id");
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
