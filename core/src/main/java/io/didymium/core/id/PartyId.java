package io.didymium.core.id;

/**
 * The identity of an organisation; in signed passports its DID.
 *
 * @param value an absolute URI (RFC 3986), at most 512 printable ASCII characters
 */
public record PartyId(String value) implements Id, Comparable<PartyId> {
    /** @throws IllegalArgumentException if the value is no absolute URI */
    public PartyId {
        IdSyntax.check(value, "party id");
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
