package io.didymium.passport.exchange.epcis;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The hash id of an EPCIS event: the same for whoever writes the event, in whatever order and form (CBV 2.0, 8.9).
 *
 * <p>The time at which it was recorded, its id and declarations of errors do not count.
 */
public final class EventHash {
    private EventHash() {}

    /**
     * Reads the events of a document, of the result of a query, or one event, and gives their hash ids in order.
     *
     * @param json JSON-LD of at most 4 MiB
     */
    public static List<String> read(Bytes json) throws MalformedInputException {
        List<String> hashes = new ArrayList<>();
        for (String text : preHashes(new JsonReader(JsonLimits.standard()).readObject(json))) {
            hashes.add("ni:///sha-256;"
                    + HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(text)).value().toHex() + "?ver=CBV2.0");
        }
        return hashes;
    }

    static List<String> preHashes(JsonObject document) throws MalformedInputException {
        Set<String> ignored = new HashSet<>();
        List<JsonObject> events = new ArrayList<>();
        JsonObject holder = document;
        ignored.addAll(ignoredFields(holder));
        for (String inside : List.of("epcisBody", "queryResults", "resultsBody")) {
            Optional<JsonObject> next = holder.findObject(inside);
            if (next.isPresent()) {
                holder = next.get();
                ignored.addAll(ignoredFields(holder));
            }
        }
        if (holder.has("eventList")) {
            events.addAll(holder.requireArray("eventList").objects());
        } else if (holder.has("event")) {
            events.add(holder.requireObject("event"));
        } else {
            events.add(document);
        }
        List<String> texts = new ArrayList<>();
        Map<String, String> namespaces = namespaces(document);
        for (JsonObject event : events) {
            Map<String, String> all = new LinkedHashMap<>(namespaces);
            all.putAll(namespaces(event));
            texts.add(new PreHash(all, ignored).of(event));
        }
        return texts;
    }

    /** The members that a repository added to events (CBV 2.0, 8.9.2). */
    private static Set<String> ignoredFields(JsonObject object) throws MalformedInputException {
        Set<String> ignored = new HashSet<>();
        for (String name : object.names()) {
            if (name.endsWith(":ignoreFields")) {
                ignored.addAll(object.requireArray(name).strings());
            }
        }
        return ignored;
    }

    private static Map<String, String> namespaces(JsonObject object) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        object.find("@context").ifPresent(context -> {
            List<JsonValue> parts = context instanceof JsonArray array ? array.values() : List.of(context);
            for (JsonValue part : parts) {
                if (part instanceof JsonObject prefixes) {
                    prefixes.members().forEach((prefix, value) -> {
                        if (value instanceof JsonString namespace) {
                            namespaces.put(prefix, namespace.value());
                        }
                    });
                }
            }
        });
        return namespaces;
    }
}
