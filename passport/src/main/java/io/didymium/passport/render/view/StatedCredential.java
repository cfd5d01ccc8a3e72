package io.didymium.passport.render.view;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.SignedCredential;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What a credential states of itself, unverified: only what is needed to name it.
 *
 * @param credential the credential as received
 * @param id its id
 * @param issuer the DID of its issuer
 * @param issuerName the name of its issuer
 * @param kind its kind
 * @param subject the id of what it is about
 * @param validFrom when it begins to be valid, as it is written
 * @param withholds whether it may hide something that is not disclosed here
 */
public record StatedCredential(
        SignedCredential credential,
        Optional<String> id,
        Optional<String> issuer,
        Optional<String> issuerName,
        Optional<CredentialKind> kind,
        Optional<String> subject,
        Optional<String> validFrom,
        boolean withholds) {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    /** What a credential states; nothing of one that cannot be read. */
    static StatedCredential of(SignedCredential credential) {
        try {
            JsonObject json = READER.readObject(payload(credential));
            Optional<JsonObject> issuer = member(json, "issuer");
            return new StatedCredential(
                    credential,
                    text(json, "id"),
                    issuer.flatMap(party -> text(party, "id")).or(() -> text(json, "issuer")),
                    issuer.flatMap(party -> text(party, "name")),
                    kind(json),
                    subject(json).flatMap(one -> text(one, "id")),
                    text(json, "validFrom"),
                    withholds(credential, json));
        } catch (MalformedInputException e) {
            return new StatedCredential(
                    credential,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }
    }

    private static Bytes payload(SignedCredential credential) throws MalformedInputException {
        return credential.isEmbedded()
                ? Bytes.ofUtf8(credential.token())
                : CompactJws.parse(credential.issuerToken()).payload();
    }

    /** Whether there are more digests of hidden parts than disclosures; some may be decoys, so that nothing is hidden there. */
    private static boolean withholds(SignedCredential credential, JsonObject json) throws MalformedInputException {
        if (!credential.isSdJwt()) {
            return hidden(json) > 0;
        }
        return hidden(json) > SdJwt.parse(credential.token()).disclosures().size();
    }

    private static int hidden(JsonObject root) {
        int hidden = 0;
        Deque<JsonValue> next = new ArrayDeque<>();
        next.add(root);
        while (!next.isEmpty()) {
            JsonValue value = next.remove();
            if (value instanceof JsonArray array) {
                next.addAll(array.values());
            } else if (value instanceof JsonObject object) {
                hidden += object.find("_sd").orElse(null) instanceof JsonArray digests ? digests.size() : 0;
                hidden += object.has("...") ? 1 : 0;
                next.addAll(object.members().values());
            }
        }
        return hidden;
    }

    private static Optional<CredentialKind> kind(JsonObject json) {
        if (json.find("type").orElse(null) instanceof JsonArray types) {
            return types.values().stream()
                    .filter(JsonString.class::isInstance)
                    .flatMap(type -> CredentialKind.find(((JsonString) type).value()).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    /** The subject, of events the first. */
    private static Optional<JsonObject> subject(JsonObject json) {
        JsonValue found = json.find("credentialSubject").orElse(null);
        JsonValue one = found instanceof JsonArray several && !several.isEmpty() ? several.get(0) : found;
        return one instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static Optional<JsonObject> member(JsonObject json, String name) {
        return json.find(name).orElse(null) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.find(name).orElse(null) instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }

    /** What reports call it: its id, or its digest if it states none. */
    public String name() {
        return id.orElseGet(credential::digest);
    }
}
