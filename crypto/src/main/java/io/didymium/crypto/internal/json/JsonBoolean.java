package io.didymium.crypto.internal.json;

/** The JSON values {@code true} and {@code false}. */
public enum JsonBoolean implements JsonValue {
    /** {@code false}. */
    FALSE,
    /** {@code true}. */
    TRUE;

    /** The JSON value of a truth value. */
    public static JsonBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The truth value. */
    public boolean value() {
        return this == TRUE;
    }
}
