package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;

/**
 * Reads JSON for signatures and other evidence: one text has one meaning here, or it is refused.
 *
 * <p>On top of RFC 8259: UTF-8 without byte order mark; no name twice in an object, however escaped; no unpaired surrogate;
 * nothing behind the value; numbers as in {@link JsonNumber} (RFC 7493); everything within {@link JsonLimits}. Whatever is
 * wrong gives {@link MalformedInputException}. Immutable; may be shared by threads.
 */
public final class JsonReader {
    private static final Bytes BYTE_ORDER_MARK = Bytes.ofUtf8("\uFEFF");

    private final JsonLimits limits;

    /** A reader with the given limits. */
    public JsonReader(JsonLimits limits) {
        this.limits = limits;
    }

    /** Reads one value, which must be the whole of the bytes. */
    public JsonValue read(Bytes bytes) throws MalformedInputException {
        if (bytes.length() > limits.bytes()) {
            throw new MalformedInputException(
                    "", "at most " + limits.bytes() + " bytes of JSON, found " + bytes.length());
        }
        if (bytes.startsWith(BYTE_ORDER_MARK)) {
            throw new MalformedInputException("byte 0", "byte order mark");
        }
        return new DocumentReader(new JsonCursor(bytes.toByteArray()), limits).read();
    }

    /** Reads one object, which must be the whole of the bytes. */
    public JsonObject readObject(Bytes bytes) throws MalformedInputException {
        return Kinds.require(JsonObject.class, read(bytes), Place.ROOT);
    }
}
