package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.passport.CredentialKind;

/**
 * The subject of a credential of which no more than its kind and identity is read: one of an older version of UNTP, or one that
 * states too little to be part of a chain.
 *
 * @param kind the kind of the credential
 * @param id the identity of the subject
 */
public record PlainRecord(CredentialKind kind, Id id) implements Subject {
    /** @throws NullPointerException if a component is null */
    public PlainRecord {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
    }
}
