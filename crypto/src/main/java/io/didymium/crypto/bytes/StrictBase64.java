package io.didymium.crypto.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64.Decoder;

/** What the two base64 alphabets have in common: the quick decoder of the JDK, and the checks it leaves out. */
final class StrictBase64 {
    private StrictBase64() {}

    static Bytes decode(Decoder decoder, String text, boolean padded) throws MalformedInputException {
        int end = padded ? withoutPadding(text) : text.length();
        int rest = end % 4;
        if (rest == 1) {
            throw new MalformedInputException("", "not base64: no byte string has this many characters: " + end);
        }
        if (!padded && text.indexOf('=') >= 0) {
            throw new MalformedInputException("character " + text.indexOf('='), "not base64url: padding");
        }
        byte[] decoded;
        try {
            // A character outside Latin-1 becomes '?', which neither alphabet has.
            decoded = decoder.decode(text.getBytes(ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", "not base64: a character outside the alphabet", e);
        }
        if (rest != 0) {
            int unused = sextet(text.charAt(end - 1)) & (rest == 2 ? 0b1111 : 0b11);
            if (unused != 0) {
                throw new MalformedInputException("character " + (end - 1), "not base64: unused bits are not zero");
            }
        }
        return Bytes.of(decoded);
    }

    private static int withoutPadding(String text) throws MalformedInputException {
        if (text.length() % 4 != 0) {
            throw new MalformedInputException("", "not base64: the padding is missing or wrong");
        }
        int end = text.length();
        while (end > 0 && end > text.length() - 2 && text.charAt(end - 1) == '=') {
            end--;
        }
        return end;
    }

    private static int sextet(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : 63;
    }
}
