package io.didymium.passport.exchange.epcis;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.untp.value.Terms;
import java.util.Map;

/** The terms of our extension in events, where names of extensions have a prefix (EPCIS 2.0, 7.1.1). */
final class OwnTerms {
    static final String PREFIX = "ree:";
    static final String NAMESPACE = Terms.REE;
    static final Map<String, String> NAMESPACES = Map.of("ree", NAMESPACE);
    static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    static final String EVENT_ID = "eventId";
    static final String NAME = "eventName";
    static final String OF_PRODUCT = "ofProduct";

    private OwnTerms() {}

    /** Adds a member of our extension; all names in its value get the prefix too. */
    static void put(JsonObjectBuilder object, String name, JsonValue value) {
        object.put(PREFIX + name, prefixed(value));
    }

    static void put(JsonObjectBuilder object, String name, String text) {
        object.put(PREFIX + name, text);
    }

    /** Adds all members of an object of our extension. */
    static void putAll(JsonObjectBuilder object, JsonObject members) {
        members.members().forEach((name, value) -> put(object, name, value));
    }

    private static JsonValue prefixed(JsonValue value) {
        if (value instanceof JsonArray array) {
            return JsonArray.of(array.values().stream().map(OwnTerms::prefixed).toList());
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder named = JsonObject.builder();
            putAll(named, object);
            return named.build();
        }
        return value;
    }

    /** The members of our extension, without the prefix. */
    static JsonObject of(JsonObject object) {
        JsonObjectBuilder own = JsonObject.builder();
        object.members().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                own.put(name.substring(PREFIX.length()), plain(value));
            }
        });
        return own.build();
    }

    private static JsonValue plain(JsonValue value) {
        if (value instanceof JsonArray array) {
            return JsonArray.of(array.values().stream().map(OwnTerms::plain).toList());
        }
        return value instanceof JsonObject object ? of(object) : value;
    }

    /** Whether an event is one of ours. */
    static boolean areIn(JsonObject event) {
        return event.has(PREFIX + EVENT_ID);
    }
}
