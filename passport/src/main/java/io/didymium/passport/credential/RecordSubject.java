package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.passport.CredentialKind;

/**
 * A record of responsibility.
 *
 * @param record the record
 */
public record RecordSubject(ResponsibilityRecord record) implements Subject {
    /** @throws NullPointerException if the record is null */
    public RecordSubject {
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
