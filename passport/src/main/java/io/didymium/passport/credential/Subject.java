package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.core.responsibility.ResponsibilityRecord;
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
                Subject.OfRecord,
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

    /**
     * A record of responsibility, which its keeper states.
     *
     * @param record the record
     */
    record OfRecord(ResponsibilityRecord record) implements Subject {
        /** @throws NullPointerException if the record is null */
        public OfRecord {
            requireNonNull(record, "record");
        }

        @Override
        public CredentialKind kind() {
            return CredentialKind.CONFORMITY_CREDENTIAL;
        }

        @Override
        public Id id() {
            return record.id();
        }
    }
}
