package io.didymium.passport.untp.value;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.Map;

/**
 * JSON-LD keywords as members: only the context at the top is read. Any other, such as an embedded {@code @context}, {@code @id} or
 * {@code @included}, would let a linked-data processor read another statement than is read here.
 */
public final class LinkedDataKeywords {
    private static final String CONTEXT = "@context";

    private LinkedDataKeywords() {}

    /** Refuses a credential with a keyword anywhere but its context at the top. */
    public static void refuse(JsonObject credential) throws MalformedInputException {
        refuse(credential, true);
    }

    private static void refuse(JsonObject object, boolean atTop) throws MalformedInputException {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            String name = member.getKey();
            if (name.startsWith("@") && !(atTop && name.equals(CONTEXT))) {
                throw object.malformed(name, "a JSON-LD keyword is not allowed here");
            }
            refuse(member.getValue());
        }
    }

    private static void refuse(JsonValue value) throws MalformedInputException {
        if (value instanceof JsonObject object) {
            refuse(object, false);
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array) {
                refuse(element);
            }
        }
    }
}
