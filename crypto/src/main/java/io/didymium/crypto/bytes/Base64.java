package io.didymium.crypto.bytes;

/** Base64 with padding (RFC 4648 section 4): exactly one text for each byte string. */
public final class Base64 {
    private Base64() {}

    /** The text of the bytes, with padding. */
    public static String encode(Bytes bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * The bytes of a text.
     *
     * @throws MalformedInputException on missing padding, white space, any character outside {@code A-Z a-z 0-9 + /}, or
     *     unused bits that are not zero
     */
    public static Bytes decode(String text) throws MalformedInputException {
        return StrictBase64.decode(java.util.Base64.getDecoder(), java.util.Base64.getEncoder(), text);
    }
}
