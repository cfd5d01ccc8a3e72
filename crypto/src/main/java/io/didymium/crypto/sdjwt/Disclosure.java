package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.internal.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A disclosed claim: the salt and the value, of an object's member also the name (RFC 9901 section 4.2). Equal when the
 * text is.
 */
public final class Disclosure {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());
    private static final int OF_ELEMENT = 2;
    private static final int OF_MEMBER = 3;

    private final String text;
    private final Optional<String> name;
    private final JsonValue value;

    private Disclosure(String text, Optional<String> name, JsonValue value) {
        this.text = text;
        this.name = name;
        this.value = value;
    }

    /** The disclosure of an object's member. */
    static Disclosure ofMember(String salt, String name, JsonValue value) {
        return of(List.of(new JsonString(salt), new JsonString(name), value), Optional.of(name), value);
    }

    /** The disclosure of an array's element. */
    static Disclosure ofElement(String salt, JsonValue value) {
        return of(List.of(new JsonString(salt), value), Optional.empty(), value);
    }

    private static Disclosure of(List<JsonValue> parts, Optional<String> name, JsonValue value) {
        return new Disclosure(Base64Url.encode(JsonWriter.write(JsonArray.of(parts))), name, value);
    }

    /**
     * Reads a disclosure.
     *
     * @throws MalformedInputException if it is not base64url of a JSON array of salt and value, or salt, name and value
     */
    static Disclosure parse(String text) throws MalformedInputException {
        JsonValue json = READER.read(Base64Url.decode(text));
        if (!(json instanceof JsonArray parts) || parts.size() < OF_ELEMENT || parts.size() > OF_MEMBER) {
            throw new MalformedInputException("", "array of two or three expected");
        }
        if (!(parts.get(0) instanceof JsonString)) {
            throw new MalformedInputException(parts.location(0), "salt must be a string");
        }
        JsonValue value = parts.get(parts.size() - 1);
        if (parts.size() == OF_ELEMENT) {
            return new Disclosure(text, Optional.empty(), value);
        }
        if (!(parts.get(1) instanceof JsonString name)) {
            throw new MalformedInputException(parts.location(1), "name must be a string");
        }
        return new Disclosure(text, Optional.of(name.value()), value);
    }

    /** The disclosure as it is sent. */
    public String text() {
        return text;
    }

    /** The name of the member it discloses; nothing for an array's element. */
    public Optional<String> name() {
        return name;
    }

    JsonValue value() {
        return value;
    }

    /** The digest that replaces it in the payload: over the text, not over what it encodes. */
    String digest(HashAlgorithm algorithm) {
        return Base64Url.encode(algorithm.digest(Bytes.ofUtf8(text)).value());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Disclosure that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The name alone: the value may be confidential. */
    @Override
    public String toString() {
        return "disclosure of " + name.orElse("an element");
    }
}
