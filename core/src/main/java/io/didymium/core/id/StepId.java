package io.didymium.core.id;

/**
 * The identity of a process step.
 *
 * @param value an absolute URI (RFC 3986), at most 512 printable ASCII characters
 */
public record StepId(String value) implements Id, Comparable<StepId> {
    /** @throws IllegalArgumentException if the value is no absolute URI */
    public StepId {
        IdSyntax.check(value, "step id");
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
