package io.didymium.passport.exchange.untp;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.json.JsonDocument;
import io.didymium.crypto.jws.TokenIssuer;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.stated.UnverifiedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.untp.value.ExtensionTerms;
import io.didymium.passport.untp.value.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * A credential of UNTP 0.7.0 without the members of our extension: what conforms for everyone, and can be checked for mass by its products,
 * but no longer element by element. It is another document than the credential that it was made of, which alone is signed, until its
 * issuer signs it.
 */
public final class PlainUntp {
    private final JsonObject document;
    private final List<String> lost;

    private PlainUntp(JsonObject document, List<String> lost) {
        this.document = document;
        this.lost = List.copyOf(lost);
    }

    /**
     * The plain form of a credential, unverified, as far as it is disclosed.
     *
     * @throws MalformedInputException if it is no credential of UNTP 0.7.0 with our extension
     */
    public static PlainUntp of(SignedCredential credential) throws MalformedInputException {
        JsonObject document = UnverifiedCredential.document(credential);
        if (!Terms.isExtended(document)) {
            throw document.malformed("@context", "expected " + Terms.CONTEXTS_070);
        }
        List<String> lost = new ArrayList<>();
        JsonObject plain = without(document, "", lost)
                .put("@context", JsonArray.ofStrings(List.of(Terms.CREDENTIALS_V2, Terms.UNTP_070)))
                .put("id", id(document.requireString("id")))
                .build();
        return new PlainUntp(plain, lost);
    }

    /** Another document has another id, so that nobody takes the two for versions of one. */
    private static String id(String id) {
        return id + (id.indexOf('#') < 0 ? "#plain" : "-plain");
    }

    private static JsonObjectBuilder without(JsonObject object, String pointer, List<String> lost) {
        JsonObjectBuilder plain = JsonObject.builder();
        object.members().forEach((name, value) -> {
            String place = pointer + "/" + name;
            if (ExtensionTerms.contains(name)) {
                lost.add(place);
            } else {
                plain.put(name, without(value, place, lost));
            }
        });
        return plain;
    }

    private static JsonValue without(JsonValue value, String pointer, List<String> lost) {
        if (value instanceof JsonArray array) {
            List<JsonValue> plain = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                plain.add(without(array.get(i), pointer + "/" + i, lost));
            }
            return JsonArray.of(plain);
        }
        return value instanceof JsonObject object
                ? without(object, pointer, lost).build()
                : value;
    }

    /** The credential. */
    public JsonDocument document() {
        return document;
    }

    /** The credential as JSON, without signature. */
    public Bytes write() {
        return document.toJson();
    }

    /** What it does not carry, as JSON pointers into the credential that it was made of, in order. */
    public List<String> lost() {
        return lost;
    }

    /**
     * The credential, signed by its issuer.
     *
     * @throws IllegalArgumentException if the identity is of another party than the issuer that the credential names
     */
    public SignedCredential sign(IssuerIdentity issuer) {
        String named = issuerOf(document);
        if (!named.equals(issuer.did().text())) {
            throw new IllegalArgumentException("the credential is issued by " + named + ", not by "
                    + issuer.did().text());
        }
        return new SignedCredential(new TokenIssuer(issuer.keyId(), issuer.signer())
                .issue(TokenKind.CREDENTIAL, document.toJson())
                .text());
    }

    private static String issuerOf(JsonObject document) {
        try {
            return document.requireObject("issuer").requireString("id");
        } catch (MalformedInputException e) {
            throw new IllegalStateException("a credential of UNTP names its issuer", e);
        }
    }
}
