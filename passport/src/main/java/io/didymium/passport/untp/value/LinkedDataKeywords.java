package io.didymium.passport.untp.value;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * JSON-LD keywords as members: only the context at the top is read. Any other, such as an embedded {@code @context}, {@code @id} or
 * {@code @included}, would let a linked-data processor read another statement than is read here.
 */
public final class LinkedDataKeywords {
    private static final String CONTEXT = "@context";

    private LinkedDataKeywords() {}

    /** Refuses a credential with a keyword anywhere but its context at the top. */
    public static void refuse(JsonObject credential) throws MalformedInputException {
        Deque<JsonValue> open = new ArrayDeque<>();
        open.push(credential);
        while (!open.isEmpty()) {
            JsonValue value = open.pop();
            if (value instanceof JsonArray array) {
                for (int i = 0; i < array.size(); i++) {
                    open.push(array.get(i));
                }
            } else if (value instanceof JsonObject object) {
                for (String name : object.names()) {
                    if (name.startsWith("@") && !(value == credential && name.equals(CONTEXT))) {
                        throw object.malformed(name, "a JSON-LD keyword is not allowed here");
                    }
                    object.find(name).ifPresent(open::push);
                }
            }
        }
    }
}
