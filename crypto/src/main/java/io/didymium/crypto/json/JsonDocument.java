package io.didymium.crypto.json;

import io.didymium.crypto.bytes.Bytes;

/**
 * One JSON object, immutable, read strictly (no duplicate names, exact numbers). The types of its values are internal to this
 * library: read its text with a JSON library of your choice.
 *
 * <p>Implemented by this library. Another implementation is accepted as an argument, and its text is read strictly first.
 */
public interface JsonDocument {
    /** The compact UTF-8 text: members in the order read, numbers with all their digits. */
    Bytes toJson();
}
