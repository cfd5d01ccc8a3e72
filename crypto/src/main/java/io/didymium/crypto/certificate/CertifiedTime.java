package io.didymium.crypto.certificate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When a signer says that it signs, and the certificates under which it does. Readers that trust a certification authority find the signer
 * by them; a verifier here takes the key from the document of the signer's DID, and only sees to it that the first certificate is of it.
 *
 * @param signedAt the time, in whole seconds; the signer's word alone
 * @param certificates that of the signer first, each certified by the next; 1 to 10
 */
public record CertifiedTime(Instant signedAt, List<SignerCertificate> certificates) {
    /** @throws IllegalArgumentException if there is no certificate or more than ten, or the time is not in whole seconds since 1970 */
    public CertifiedTime {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || certificates.size() > SignerCertificate.MAX_CHAIN) {
            throw new IllegalArgumentException("a signature has 1 to 10 certificates, not " + certificates.size());
        }
        if (!requireNonNull(signedAt, "signedAt").equals(signedAt.truncatedTo(ChronoUnit.SECONDS))
                || signedAt.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("the time of signing is in whole seconds since 1970: " + signedAt);
        }
    }
}
