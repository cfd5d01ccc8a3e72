package io.didymium.crypto.internal.json;

/**
 * A JSON value (RFC 8259), immutable and exact. Equal values are the same JSON data: the order of members and the way a
 * number is written do not count.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {}
