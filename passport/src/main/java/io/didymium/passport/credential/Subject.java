package io.didymium.passport.credential;

import io.didymium.core.id.Id;
import io.didymium.passport.CredentialKind;

/** What a credential is about. */
public sealed interface Subject
        permits ProductSubject,
                StepSubject,
                TransferSubject,
                FacilitySubject,
                CertificateSubject,
                DeclarationSubject,
                PeriodSubject,
                IdentitySubject {
    /** The kind of credential that says it. */
    CredentialKind kind();

    /** The identity of what it is about. */
    Id id();
}
