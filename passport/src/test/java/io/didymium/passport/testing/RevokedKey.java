package io.didymium.passport.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import java.time.Instant;
import java.util.List;

/** A party whose first key was revoked at a time: its register vouches for the new document, and it has a second key. */
public final class RevokedKey {
    private RevokedKey() {}

    /** The bundle afterwards: what the party had signed is unchanged; its status list is signed with the second key. */
    public static PassportBundle in(PassportBundle bundle, PartyId party, Instant revoked) {
        IssuerIdentity before = Issuers.identity(party);
        DidUrl secondName = new DidUrl(before.did(), "key-2");
        Signer second = Issuers.signer("the second key of " + party);
        Bytes document = document(before, secondName, second, revoked);
        return new Forgery(bundle)
                .didDocument(party, document)
                .replace(
                        "urn:didymium:dia:" + PhosphateChain.REGISTER + "/" + party,
                        DigestMultibase.ofSha256(before.didDocument()),
                        DigestMultibase.ofSha256(document))
                .signStatusList(party, Forgery.key(secondName, second))
                .bundle();
    }

    /** The credentials of a bundle that the party has signed. */
    public static List<SignedCredential> credentialsOf(PassportBundle bundle, PartyId party) {
        return bundle.credentials().stream()
                .filter(credential -> Forgery.issuer(credential).equals(party))
                .toList();
    }

    private static Bytes document(IssuerIdentity identity, DidUrl secondName, Signer second, Instant revoked) {
        return Forgery.parse(new String(identity.didDocument().toByteArray(), UTF_8)).toBuilder()
                .put(
                        "verificationMethod",
                        JsonArray.of(List.of(
                                method(identity, identity.keyId(), identity.signer()).toBuilder()
                                        .put("revoked", revoked.toString())
                                        .build(),
                                method(identity, secondName, second))))
                .put(
                        "assertionMethod",
                        JsonArray.ofStrings(List.of(identity.keyId().text(), secondName.text())))
                .toBytes();
    }

    private static JsonObject method(IssuerIdentity identity, DidUrl name, Signer signer) {
        return JsonObject.builder()
                .put("id", name.text())
                .put("type", "JsonWebKey")
                .put("controller", identity.did().text())
                .put("publicKeyJwk", JsonObject.ofStrings(Jwk.members(signer.publicKey())))
                .build();
    }
}
