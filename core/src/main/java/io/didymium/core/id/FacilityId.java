package io.didymium.core.id;

/**
 * The identity of a site where material is made, kept or moved.
 *
 * @param value an absolute URI (RFC 3986), at most 512 printable ASCII characters
 */
public record FacilityId(String value) implements Id, Comparable<FacilityId> {
    /** @throws IllegalArgumentException if the value is no absolute URI */
    public FacilityId {
        IdSyntax.check(value, "facility id");
    }

    @Override
    public int compareTo(FacilityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
