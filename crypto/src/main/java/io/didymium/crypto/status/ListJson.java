package io.didymium.crypto.status;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The wire form of a status list credential. */
final class ListJson {
    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
    private static final String SUBJECT_TYPE = "BitstringStatusList";

    private ListJson() {}

    static StatusListCredential read(JsonObject credential, int limit) throws MalformedInputException {
        if (!texts(credential, "type").contains(StatusListCredential.TYPE)) {
            throw credential.malformed("type", StatusListCredential.TYPE + " expected");
        }
        JsonObject subject = credential.requireObject("credentialSubject");
        if (!subject.requireString("type").equals(SUBJECT_TYPE)) {
            throw subject.malformed("type", SUBJECT_TYPE + " expected");
        }
        try {
            return StatusListCredential.builder(
                            credential.requireString("id"),
                            issuer(credential),
                            StatusList.decode(subject.requireString("encodedList"), limit))
                    .validFrom(DateTimeStamp.find(credential, "validFrom").orElse(null))
                    .validUntil(DateTimeStamp.find(credential, "validUntil").orElse(null))
                    .timeToLive(timeToLive(subject).orElse(null))
                    .purposes(texts(subject, "statusPurpose"))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(credential.location(), String.valueOf(e.getMessage()), e);
        }
    }

    private static String issuer(JsonObject credential) throws MalformedInputException {
        return credential.require("issuer") instanceof JsonObject issuer
                ? issuer.requireString("id")
                : credential.requireString("issuer");
    }

    private static List<String> texts(JsonObject object, String name) throws MalformedInputException {
        JsonValue value = object.require(name);
        return value instanceof JsonString text
                ? List.of(text.value())
                : object.requireArray(name).strings();
    }

    private static Optional<Duration> timeToLive(JsonObject subject) throws MalformedInputException {
        return subject.findInteger("ttl").map(Duration::ofMillis);
    }

    static Bytes write(StatusListCredential credential) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("@context", JsonArray.ofStrings(List.of(CONTEXT)))
                .put("id", credential.id())
                .put("type", JsonArray.ofStrings(List.of("VerifiableCredential", StatusListCredential.TYPE)))
                .put("issuer", credential.issuer())
                .putIfPresent("validFrom", credential.validFrom().map(Instant::toString))
                .putIfPresent("validUntil", credential.validUntil().map(Instant::toString));
        return json.put("credentialSubject", subject(credential)).toBytes();
    }

    private static JsonObject subject(StatusListCredential credential) {
        List<String> purposes = credential.purposes();
        JsonObjectBuilder subject = JsonObject.builder()
                .put("id", credential.id() + "#list")
                .put("type", SUBJECT_TYPE)
                .put(
                        "statusPurpose",
                        purposes.size() == 1 ? new JsonString(purposes.get(0)) : JsonArray.ofStrings(purposes))
                .put("encodedList", credential.list().encode());
        credential.timeToLive().ifPresent(time -> subject.put("ttl", time.toMillis()));
        return subject.build();
    }
}
