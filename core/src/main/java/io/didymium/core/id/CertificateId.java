package io.didymium.core.id;

/**
 * The identity of a certificate, assessment or audit statement.
 *
 * @param value an absolute URI (RFC 3986), at most 512 printable ASCII characters
 */
public record CertificateId(String value) implements Id, Comparable<CertificateId> {
    /** @throws IllegalArgumentException if the value is no absolute URI */
    public CertificateId {
        IdSyntax.check(value, "certificate id");
    }

    @Override
    public int compareTo(CertificateId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
