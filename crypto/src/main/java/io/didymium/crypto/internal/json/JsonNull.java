package io.didymium.crypto.internal.json;

/** The JSON value {@code null}. */
public enum JsonNull implements JsonValue {
    /** The only one. */
    NULL
}
