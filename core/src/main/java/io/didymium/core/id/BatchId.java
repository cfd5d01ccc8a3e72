package io.didymium.core.id;

/**
 * The identity of a batch of material, as printed on the goods or their papers.
 *
 * @param value an absolute URI (RFC 3986), at most 512 printable ASCII characters
 */
public record BatchId(String value) implements Id, Comparable<BatchId> {
    /** @throws IllegalArgumentException if the value is no absolute URI */
    public BatchId {
        IdSyntax.check(value, "batch id");
    }

    @Override
    public int compareTo(BatchId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
