package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A secured credential within a presentation (VC Data Model 2.0 section 4.13): a {@code data:} URL in an object of its own type.
 *
 * @param mediaType the media type in the URL
 * @param token the token after the comma
 */
public record EnvelopedCredential(String mediaType, String token) {
    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
    private static final String TYPE = "EnvelopedVerifiableCredential";

    /** Refuses a media type or token that would break the URL. */
    public EnvelopedCredential {
        Objects.requireNonNull(token, "token");
        if (mediaType.isEmpty() || mediaType.indexOf(',') >= 0 || mediaType.indexOf(';') >= 0) {
            throw new IllegalArgumentException("not a plain media type: " + mediaType);
        }
    }

    /** A credential in its envelope. */
    public static EnvelopedCredential of(CompactJws token) {
        return new EnvelopedCredential(TokenKind.CREDENTIAL.mediaType(), token.text());
    }

    /** The object that a presentation holds, in JSON. */
    public Bytes toJson() {
        return JsonObject.builder()
                .put("@context", CONTEXT)
                .put("id", "data:" + mediaType + "," + token)
                .put("type", TYPE)
                .toBytes();
    }

    /**
     * Reads a credential in its envelope.
     *
     * @throws MalformedInputException if it is not one strict JSON object of this form
     */
    public static EnvelopedCredential read(Bytes json) throws MalformedInputException {
        return read(new JsonReader(JsonLimits.standard()).readObject(json));
    }

    static List<EnvelopedCredential> readAll(JsonObject presentation) throws MalformedInputException {
        Optional<JsonValue> found = presentation.find("verifiableCredential");
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof JsonObject single) {
            return List.of(read(single));
        }
        JsonArray array = presentation.requireArray("verifiableCredential");
        List<EnvelopedCredential> credentials = new ArrayList<>();
        for (JsonObject object : array.objects()) {
            credentials.add(read(object));
        }
        return List.copyOf(credentials);
    }

    static EnvelopedCredential read(JsonObject object) throws MalformedInputException {
        JsonValue context = object.require("@context");
        boolean known = context instanceof JsonArray list
                ? !list.isEmpty() && list.get(0).equals(new io.didymium.crypto.internal.json.JsonString(CONTEXT))
                : object.requireString("@context").equals(CONTEXT);
        if (!known) {
            throw object.malformed("@context", "expected " + CONTEXT);
        }
        JsonValue type = object.require("type");
        String named = type instanceof JsonArray list && list.size() == 1
                ? list.strings().get(0)
                : object.requireString("type");
        if (!named.equals(TYPE)) {
            throw object.malformed("type", "expected " + TYPE + " alone");
        }
        try {
            DataUrl url = DataUrl.parse(object.requireString("id"));
            return new EnvelopedCredential(url.mediaType(), url.data().toUtf8());
        } catch (MalformedInputException e) {
            throw object.malformed("id", "expected a data: URL of a media type and a token: " + e.reason());
        }
    }
}
