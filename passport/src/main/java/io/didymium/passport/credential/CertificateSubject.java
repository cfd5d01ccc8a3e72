package io.didymium.passport.credential;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.Id;
import io.didymium.passport.CredentialKind;

/**
 * A certificate.
 *
 * @param certificate the certificate
 */
public record CertificateSubject(Certificate certificate) implements Subject {
    @Override
    public CredentialKind kind() {
        return CredentialKind.CONFORMITY_CREDENTIAL;
    }

    @Override
    public Id id() {
        return certificate.id();
    }
}
