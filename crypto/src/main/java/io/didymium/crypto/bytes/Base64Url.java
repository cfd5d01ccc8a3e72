package io.didymium.crypto.bytes;

import java.util.Base64.Encoder;

/** Base64url without padding (RFC 4648 section 5, RFC 7515 section 2): exactly one text for each byte string. */
public final class Base64Url {
    private static final Encoder ENCODER = java.util.Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    /** The text of the bytes, without padding. */
    public static String encode(Bytes bytes) {
        return ENCODER.encodeToString(bytes.toByteArray());
    }

    /**
     * The bytes of a text.
     *
     * @throws MalformedInputException on padding, white space, any character outside {@code A-Z a-z 0-9 - _}, a length
     *     that no byte string has, or unused bits that are not zero
     */
    public static Bytes decode(String text) throws MalformedInputException {
        return StrictBase64.decode(java.util.Base64.getUrlDecoder(), ENCODER, text);
    }
}
