package io.didymium.passport.testing;

import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keys, identities and trust for tests: each party's key is derived from its id, so that every run signs alike. */
public final class Issuers {
    private Issuers() {}

    /** The key of a name. */
    public static Signer signer(String name) {
        try {
            byte[] seed = HashAlgorithm.SHA_256
                    .digest(Bytes.ofUtf8("test key of " + name))
                    .value()
                    .toByteArray();
            return Signer.of(SigningKey.read(KeyType.ED25519, seed));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** The identity of a party. */
    public static IssuerIdentity identity(PartyId party) {
        return IssuerIdentity.of(party, signer(party.value()));
    }

    /** The identities of all parties of a dossier. */
    public static Map<PartyId, IssuerIdentity> identities(Dossier dossier) {
        Map<PartyId, IssuerIdentity> identities = new TreeMap<>();
        for (Party party : dossier.chain().parties()) {
            identities.put(party.id(), identity(party.id()));
        }
        return identities;
    }

    /** Trust in one party in some roles, since long ago. */
    public static TrustAnchor anchor(PartyId party, TrustRole... roles) {
        IssuerIdentity identity = identity(party);
        return TrustAnchor.builder(identity.did(), "anchor " + party, Instant.parse("2000-01-01T00:00:00Z"))
                .roles(Set.of(roles))
                .keys(new PinnedKey(identity.keyId(), identity.signer().publicKey()))
                .build();
    }

    /** Trust in a register and a certifier. */
    public static TrustList trust(PartyId register, PartyId certifier) {
        return new TrustList(List.of(
                anchor(register, TrustRole.REGISTER), anchor(certifier, TrustRole.CERTIFIER, TrustRole.AUTHORITY)));
    }
}
