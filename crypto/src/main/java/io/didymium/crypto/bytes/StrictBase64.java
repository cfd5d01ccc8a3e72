package io.didymium.crypto.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64.Decoder;
import java.util.Base64.Encoder;

/** The base64 decoder of the JDK, made strict: it accepts other padding and unused bits that are not zero. */
final class StrictBase64 {
    private StrictBase64() {}

    static Bytes decode(Decoder decoder, Encoder encoder, String text) throws MalformedInputException {
        byte[] decoded;
        try {
            // A character outside Latin-1 becomes '?', which neither alphabet has.
            decoded = decoder.decode(text.getBytes(ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", "not base64: a character outside the alphabet, or a wrong length", e);
        }
        if (!encoder.encodeToString(decoded).equals(text)) {
            throw new MalformedInputException("", "not base64: wrong padding, or unused bits that are not zero");
        }
        return Bytes.of(decoded);
    }
}
