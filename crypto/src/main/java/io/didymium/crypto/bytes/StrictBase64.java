package io.didymium.crypto.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
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
        // Whole groups of three bytes have one text each; padding and unused bits are in the last group.
        int whole = decoded.length / 3 * 3;
        String rest = encoder.encodeToString(Arrays.copyOfRange(decoded, whole, decoded.length));
        if (text.length() != whole / 3 * 4 + rest.length() || !text.endsWith(rest)) {
            throw new MalformedInputException("", "not base64: wrong padding, or unused bits that are not zero");
        }
        return Bytes.owning(decoded);
    }
}
