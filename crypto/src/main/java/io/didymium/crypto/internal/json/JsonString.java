package io.didymium.crypto.internal.json;

/**
 * A JSON string.
 *
 * @param value the text, without unpaired surrogates
 */
public record JsonString(String value) implements JsonValue {
    /** Refuses text that has no UTF-8 form. */
    public JsonString {
        int at = unpairedSurrogate(value);
        if (at >= 0) {
            throw new IllegalArgumentException("text holds an unpaired surrogate at " + at);
        }
    }

    /** The place of the first unpaired surrogate, or -1. */
    static int unpairedSurrogate(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == length || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
