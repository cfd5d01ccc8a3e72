package io.didymium.passport.graph;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.sdjwt.Disclosure;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.Correction;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.untp.value.LifeFormat;
import io.didymium.passport.untp.value.LinkFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a credential states, unverified, as far as it matters for what belongs together.
 *
 * @param id its id
 * @param issuer the DID of its issuer
 * @param subject the id of what it is about
 * @param validFrom when it begins to be valid
 * @param identity whether it is an identity anchor
 * @param version its version, 1 if it states none
 * @param reason why it replaces an earlier version
 * @param predecessor the digest of the version that it replaces
 * @param texts all texts in it, disclosed ones with them: whatever it refers to is named by one of them
 */
record StatedContent(
        Optional<String> id,
        Optional<String> issuer,
        Optional<String> subject,
        Optional<Instant> validFrom,
        boolean identity,
        int version,
        Optional<String> reason,
        Optional<String> predecessor,
        Set<String> texts) {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    /** The content of a credential; of one that cannot be read, nothing. */
    static StatedContent of(SignedCredential credential) {
        try {
            JsonObject json =
                    READER.readObject(CompactJws.parse(credential.issuerToken()).payload());
            Set<String> texts = new HashSet<>();
            collect(json, texts);
            if (credential.isSdJwt()) {
                for (Disclosure disclosure : SdJwt.parse(credential.token()).disclosures()) {
                    collect(READER.read(Base64Url.decode(disclosure.text())), texts);
                }
            }
            Optional<JsonObject> subject = subject(json);
            Optional<Correction> correction = LifeFormat.findCorrection(json);
            return new StatedContent(
                    text(json, "id"),
                    issuer(json),
                    subject.flatMap(one -> text(one, "id")),
                    instant(json),
                    texts.contains(CredentialKind.IDENTITY_ANCHOR.type()),
                    correction.map(Correction::version).orElse(1),
                    correction.map(Correction::reason),
                    correction.flatMap(one -> subject.flatMap(StatedContent::predecessor)),
                    texts);
        } catch (MalformedInputException e) {
            return new StatedContent(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    1,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());
        }
    }

    private static void collect(JsonValue root, Set<String> texts) {
        Deque<JsonValue> next = new ArrayDeque<>();
        next.add(root);
        while (!next.isEmpty()) {
            JsonValue value = next.remove();
            if (value instanceof JsonString text) {
                texts.add(text.value());
            } else if (value instanceof JsonArray array) {
                next.addAll(array.values());
            } else if (value instanceof JsonObject object) {
                next.addAll(object.members().values());
            }
        }
    }

    /** The subject, of events the first. */
    private static Optional<JsonObject> subject(JsonObject json) {
        JsonValue found = json.find("credentialSubject").orElse(null);
        JsonValue one = found instanceof JsonArray several && !several.isEmpty() ? several.get(0) : found;
        return one instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static Optional<String> predecessor(JsonObject subject) {
        try {
            return LinkFormat.readAll(subject, "relatedDocument").stream()
                    .filter(CredentialLink::predecessor)
                    .flatMap(link -> link.digestMultibase().stream())
                    .findFirst();
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> issuer(JsonObject json) {
        JsonValue issuer = json.find("issuer").orElse(null);
        if (issuer instanceof JsonString did) {
            return Optional.of(did.value());
        }
        return issuer instanceof JsonObject party ? text(party, "id") : Optional.empty();
    }

    private static Optional<Instant> instant(JsonObject json) {
        try {
            return text(json, "validFrom").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.find(name).orElse(null) instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }
}
