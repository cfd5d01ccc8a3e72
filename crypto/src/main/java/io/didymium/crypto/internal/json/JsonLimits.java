package io.didymium.crypto.internal.json;

/**
 * The limits of a reader.
 *
 * @param bytes bytes of the whole text
 * @param depth the nesting of objects and arrays, at most 500
 * @param tokens names, values, brackets
 * @param stringLength UTF-16 units of a string
 * @param nameLength UTF-16 units of a name
 * @param numberLength characters of a number
 */
public record JsonLimits(int bytes, int depth, int tokens, int stringLength, int nameLength, int numberLength) {
    private static final int MAX_DEPTH = 500;

    /** Refuses limits below one, and a depth for which the stack might not suffice. */
    public JsonLimits {
        if (Math.min(Math.min(bytes, depth), Math.min(tokens, stringLength)) < 1
                || Math.min(nameLength, numberLength) < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth at most " + MAX_DEPTH + ": " + depth);
        }
    }

    /** 4 MiB, depth 64, 200,000 tokens, strings of 1 Mi units, names of 256, numbers of 100 characters. */
    public static JsonLimits standard() {
        return new JsonLimits(4 << 20, 64, 200_000, 1 << 20, 256, 100);
    }

    /** The standard limits with another limit of bytes, which is also that of a string. */
    public static JsonLimits ofBytes(int bytes) {
        return new JsonLimits(bytes, 64, 200_000, bytes, 256, 100);
    }
}
