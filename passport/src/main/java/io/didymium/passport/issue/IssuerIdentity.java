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
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.TokenIssuer;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.sdjwt.HiddenClaims;
import io.didymium.crypto.signature.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A party as an issuer: its DID, the key it signs with, and the DID document that says so.
 *
 * @param did the party's DID
 * @param keyId the name of its key in the document
 * @param signer signs with that key
 * @param didDocument the document's bytes, in JSON
 */
public record IssuerIdentity(Did did, DidUrl keyId, Signer signer, Bytes didDocument) {
    private static final String KEY = "key-";

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
            default -> new DidUrl(did, KEY + 1);
        };
        return new IssuerIdentity(did, keyId, signer, document(did, keyId, signer));
    }

    /**
     * This identity with a new key, by which it signs from now on. Its DID document lists the new key beside the old ones, which remain
     * good for what they signed; it counts once the register vouches for it.
     *
     * @throws IllegalArgumentException if the DID is its key, as did:key and did:jwk are
     */
    public IssuerIdentity rotated(Signer next) {
        requireDocument("cannot rotate its key");
        JsonObject document = read();
        List<JsonObject> methods = methods(document);
        Set<String> taken = new HashSet<>();
        methods.forEach(method -> taken.add(text(method, "id")));
        int number = methods.size() + 1;
        while (taken.contains(new DidUrl(did, KEY + number).text())) {
            number++;
        }
        DidUrl name = new DidUrl(did, KEY + number);
        List<JsonObject> all = new ArrayList<>(methods);
        all.add(method(did, name, next));
        List<String> asserting = new ArrayList<>(asserting(document));
        asserting.add(name.text());
        return new IssuerIdentity(did, name, next, with(document, all, asserting));
    }

    /**
     * This identity, with a key of its DID document revoked from an instant on, because it was lost or stolen: what it signed is good as
     * far as receipts of logs show it to be older.
     *
     * @throws IllegalArgumentException if it has no such key, it signs with that key itself, or the DID is its key
     */
    public IssuerIdentity revoking(DidUrl key, Instant since) {
        requireDocument("cannot revoke its key");
        if (key.equals(keyId)) {
            throw new IllegalArgumentException("rotate first: " + key + " is the key that signs");
        }
        JsonObject document = read();
        List<JsonObject> methods = methods(document).stream()
                .map(method -> text(method, "id").equals(key.text())
                        ? method.toBuilder().put("revoked", since.toString()).build()
                        : method)
                .toList();
        if (methods.equals(methods(document))) {
            throw new IllegalArgumentException("no key of " + did + ": " + key);
        }
        return new IssuerIdentity(did, keyId, signer, with(document, methods, asserting(document)));
    }

    private void requireDocument(String what) {
        if (isSelfCertifying()) {
            throw new IllegalArgumentException(
                    did + " is the key itself and " + what + ": a new key is a new party, for its register to enter");
        }
    }

    private JsonObject read() {
        try {
            return new JsonReader(JsonLimits.standard()).readObject(didDocument);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("the DID document of " + did + " cannot be read", e);
        }
    }

    private static List<JsonObject> methods(JsonObject document) {
        return elements(document, "verificationMethod", JsonArray::objects);
    }

    private static List<String> asserting(JsonObject document) {
        return elements(document, "assertionMethod", JsonArray::strings);
    }

    private static <T> List<T> elements(JsonObject document, String name, Elements<T> elements) {
        try {
            return elements.of(document.requireArray(name));
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("the DID document lists no keys by name: " + e.getMessage(), e);
        }
    }

    private static String text(JsonObject object, String name) {
        try {
            return object.requireString(name);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("a key of the DID document has no " + name, e);
        }
    }

    private static Bytes with(JsonObject document, List<JsonObject> methods, List<String> asserting) {
        return document.toBuilder()
                .put("verificationMethod", JsonArray.of(methods))
                .put("assertionMethod", JsonArray.ofStrings(asserting))
                .toBytes();
    }

    /** The elements of an array of one type. */
    private interface Elements<T> {
        List<T> of(JsonArray array) throws MalformedInputException;
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

    private static JsonObject method(Did did, DidUrl name, Signer signer) {
        return JsonObject.builder()
                .put("id", name.text())
                .put("type", "JsonWebKey")
                .put("controller", did.text())
                .put("publicKeyJwk", JsonObject.ofStrings(Jwk.members(signer.publicKey())))
                .build();
    }

    private static Bytes document(Did did, DidUrl keyId, Signer signer) {
        return JsonObject.builder()
                .put(
                        "@context",
                        JsonArray.ofStrings(
                                List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1")))
                .put("id", did.text())
                .put("verificationMethod", JsonArray.of(List.of(method(did, keyId, signer))))
                .put("assertionMethod", JsonArray.ofStrings(List.of(keyId.text())))
                .toBytes();
    }
}
