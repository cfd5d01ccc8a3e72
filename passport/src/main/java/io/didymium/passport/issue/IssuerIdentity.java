package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.jws.TokenIssuer;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.sdjwt.HiddenClaims;
import io.didymium.crypto.signature.Signer;
import java.util.List;

/**
 * A party as an issuer: its DID, the key it signs with, and the DID document that says so.
 *
 * @param did the party's DID
 * @param keyId the name of its key in the document
 * @param signer signs with that key
 * @param didDocument the document's bytes, in JSON
 */
public record IssuerIdentity(Did did, DidUrl keyId, Signer signer, Bytes didDocument) {
    private static final String KEY_NAME = "key-1";

    /** @throws IllegalArgumentException if the key is not of the DID */
    public IssuerIdentity {
        requireNonNull(signer, "signer");
        requireNonNull(didDocument, "didDocument");
        if (!keyId.did().equals(did)) {
            throw new IllegalArgumentException("key " + keyId + " is not of " + did);
        }
    }

    /**
     * The identity of a party that has one key, with a DID document made for it.
     *
     * @throws IllegalArgumentException if the party's id is not a DID, or a did:key or did:jwk of another key
     */
    public static IssuerIdentity of(PartyId party, Signer signer) {
        Did did;
        try {
            did = Did.parse(party.value());
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("the id of an issuer must be a DID: " + party, e);
        }
        DidUrl keyId = switch (did.method()) {
            case "key" -> DidKey.ofKey(signer.publicKey());
            case "jwk" -> DidKey.ofJwk(signer.publicKey());
            default -> new DidUrl(did, KEY_NAME);
        };
        return new IssuerIdentity(did, keyId, signer, document(did, keyId, signer));
    }

    /** Whether the DID is the key itself, so that no document need travel. */
    public boolean isSelfCertifying() {
        return did.isSelfCertifying();
    }

    /** The digest by which registers vouch for the document. */
    String didDocumentDigest() {
        return DigestMultibase.ofSha256(didDocument);
    }

    /** The compact JWS of a credential of this issuer. */
    String sign(Bytes credential) {
        return new TokenIssuer(keyId, signer)
                .issue(TokenKind.CREDENTIAL, credential)
                .text();
    }

    /** The SD-JWT of a credential of this issuer, with everything disclosed. */
    String sign(HiddenClaims credential) {
        return credential.sign(new TokenIssuer(keyId, signer)).text();
    }

    private static Bytes document(Did did, DidUrl keyId, Signer signer) {
        JsonObject method = JsonObject.builder()
                .put("id", keyId.text())
                .put("type", "JsonWebKey")
                .put("controller", did.text())
                .put("publicKeyJwk", JsonObject.ofStrings(Jwk.members(signer.publicKey())))
                .build();
        return JsonObject.builder()
                .put(
                        "@context",
                        JsonArray.ofStrings(
                                List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1")))
                .put("id", did.text())
                .put("verificationMethod", JsonArray.of(List.of(method)))
                .put("assertionMethod", JsonArray.ofStrings(List.of(keyId.text())))
                .toBytes();
    }
}
