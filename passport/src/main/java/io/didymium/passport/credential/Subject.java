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
                RecordSubject,
                IdentitySubject,
                PlainProduct,
                PlainEvents,
                PlainRecord {
    /** The kind of credential that says it. */
    CredentialKind kind();

    /** The identity of what it is about. */
    Id id();

    /** Whether it states something of goods, rather than of parties, sites and certificates alone. */
    default boolean isAboutGoods() {
        return switch (kind()) {
            case PRODUCT_PASSPORT, TRACEABILITY_EVENT -> true;
            case CONFORMITY_CREDENTIAL -> this instanceof DeclarationSubject || this instanceof PeriodSubject;
            case IDENTITY_ANCHOR, FACILITY_RECORD -> false;
        };
    }

    /** Whether it is of plain UNTP, so that its numbers cannot be balanced. */
    default boolean isPlain() {
        return this instanceof PlainProduct || this instanceof PlainEvents || this instanceof PlainRecord;
    }
}
