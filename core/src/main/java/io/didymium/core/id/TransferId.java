package io.didymium.core.id;

/**
 * The identity of a transfer between two sites.
 *
 * @param value an absolute URI (RFC 3986), at most 512 printable ASCII characters
 */
public record TransferId(String value) implements Id, Comparable<TransferId> {
    /** @throws IllegalArgumentException if the value is no absolute URI */
    public TransferId {
        IdSyntax.check(value, "transfer id");
    }

    @Override
    public int compareTo(TransferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
