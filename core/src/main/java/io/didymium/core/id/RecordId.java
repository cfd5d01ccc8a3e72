package io.didymium.core.id;

/**
 * The identity of a record of responsibility, such as a due-diligence statement or the minutes of a meeting.
 *
 * @param value an absolute URI (RFC 3986), at most 512 printable ASCII characters
 */
public record RecordId(String value) implements Id, Comparable<RecordId> {
    /** @throws IllegalArgumentException if the value is no absolute URI */
    public RecordId {
        IdSyntax.check(value, "record id");
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
