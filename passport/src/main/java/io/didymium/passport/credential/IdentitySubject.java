package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.passport.CredentialKind;

/**
 * The identity of a party, and the DID document by which it is known.
 *
 * @param party the party, as the register knows it
 * @param registration the entry in the register
 * @param didDocumentDigest the digest of the DID document's bytes, as multibase of a multihash
 */
public record IdentitySubject(Party party, Registration registration, String didDocumentDigest) implements Subject {
    /** @throws IllegalArgumentException if the entry is of another party */
    public IdentitySubject {
        requireNonNull(didDocumentDigest, "didDocumentDigest");
        if (!registration.party().equals(party.id())) {
            throw new IllegalArgumentException("entry of " + registration.party() + " is not of " + party.id());
        }
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.IDENTITY_ANCHOR;
    }

    @Override
    public Id id() {
        return registration.party();
    }
}
