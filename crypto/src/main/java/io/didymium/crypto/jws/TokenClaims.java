package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.json.JsonDocument;
import java.util.List;
import java.util.Optional;

/** The document that a token carries: its payload, read strictly. */
public final class TokenClaims {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    private final TokenKind kind;
    private final JsonObject document;

    private TokenClaims(TokenKind kind, JsonObject document) {
        this.kind = kind;
        this.document = document;
    }

    /**
     * Reads the payload of a token. The signature should have been verified by now.
     *
     * @throws MalformedInputException if the payload is not one strict JSON object
     */
    public static TokenClaims read(TokenKind kind, CompactJws token) throws MalformedInputException {
        return new TokenClaims(kind, READER.readObject(token.payload()));
    }

    /** The document that has been put together from the payload of a token (RFC 9901 section 7.1). */
    public static TokenClaims of(TokenKind kind, JsonDocument document) {
        return new TokenClaims(kind, JsonObject.of(document));
    }

    /** The kind of token it came in. */
    public TokenKind kind() {
        return kind;
    }

    /** The document. */
    public JsonDocument document() {
        return document;
    }

    JsonObject object() {
        return document;
    }

    /** The issuer that the document names, or the holder of a presentation: a text, or the id of an object. */
    public Optional<String> signerId() {
        JsonValue signer = document.find(kind.signerMember()).orElse(null);
        if (signer instanceof JsonObject object) {
            signer = object.find("id").orElse(null);
        }
        return signer instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Whether the document says to be issued or held by a DID. */
    public boolean isSignedAs(Did did) {
        return signerId().filter(did.text()::equals).isPresent();
    }

    /**
     * The credentials within a presentation, in order.
     *
     * @throws MalformedInputException if one is not an enveloped credential (VC Data Model 2.0 section 4.13)
     */
    public List<EnvelopedCredential> envelopedCredentials() throws MalformedInputException {
        return EnvelopedCredential.readAll(document);
    }
}
