package io.didymium.crypto.bytes;

/**
 * Text that names its own base with its first character (multiformats multibase; W3C Controlled Identifiers 1.0 section
 * 2.4).
 */
public final class Multibase {
    private Multibase() {}

    /** The text of the bytes in a base: its prefix, then the digits. */
    public static String encode(MultibaseEncoding base, Bytes bytes) {
        return base.prefix() + base.codec().encode(bytes.toByteArray());
    }

    /**
     * The bytes of a text in whichever base it names.
     *
     * @throws MalformedInputException if the base is none of {@link MultibaseEncoding}, a character is not a digit of
     *     it, unused bits are set, the padding is wrong, or the text is longer than 1024 in a base whose cost grows
     *     with the square of the length
     */
    public static Bytes decode(String text) throws MalformedInputException {
        if (text.isEmpty()) {
            throw new MalformedInputException("", "multibase text is empty");
        }
        for (MultibaseEncoding base : MultibaseEncoding.values()) {
            if (base.prefix() == text.charAt(0)) {
                return Bytes.of(base.codec().decode(text.substring(1)));
            }
        }
        throw new MalformedInputException("character 0", "not a known multibase prefix");
    }

    /**
     * The bytes of a text that must be in the given base.
     *
     * @throws MalformedInputException if it is in another base, or as in {@link #decode(String)}
     */
    public static Bytes decode(MultibaseEncoding base, String text) throws MalformedInputException {
        if (text.isEmpty() || text.charAt(0) != base.prefix()) {
            throw new MalformedInputException("character 0", "multibase prefix " + base.prefix() + " expected");
        }
        return decode(text);
    }
}
