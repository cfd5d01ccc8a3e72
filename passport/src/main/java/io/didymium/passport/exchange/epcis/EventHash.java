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
import io.didymium.passport.exchange.epcis.prehash.PreHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            hashes.add(hash(text));
        }
        return hashes;
    }

    /** The hash id of one event. */
    static String of(JsonObject event, Map<String, String> namespaces) throws MalformedInputException {
        return hash(new PreHash(namespaces, Set.of()).of(event));
    }

    private static String hash(String text) {
        return "ni:///sha-256;"
                + HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(text)).value().toHex() + "?ver=CBV2.0";
    }

    static List<String> preHashes(JsonObject document) throws MalformedInputException {
        Set<String> ignored = new HashSet<>();
        for (JsonObject holder : holders(document)) {
            ignored.addAll(ignoredFields(holder));
        }
        List<String> texts = new ArrayList<>();
        for (JsonObject event : events(document)) {
            texts.add(new PreHash(namespaces(document, event), ignored).of(event));
        }
        return texts;
    }

    /** The hash ids of the events of a document, in order. */
    static List<String> all(JsonObject document) throws MalformedInputException {
        return preHashes(document).stream().map(EventHash::hash).toList();
    }

    private static List<JsonObject> holders(JsonObject document) throws MalformedInputException {
        List<JsonObject> holders = new ArrayList<>(List.of(document));
        for (String inside : List.of("epcisBody", "queryResults", "resultsBody")) {
            holders.get(holders.size() - 1).findObject(inside).ifPresent(holders::add);
        }
        return holders;
    }

    /** The events of a document or of the result of a query; what is neither is one event. */
    static List<JsonObject> events(JsonObject document) throws MalformedInputException {
        List<JsonObject> holders = holders(document);
        JsonObject holder = holders.get(holders.size() - 1);
        if (holder.has("eventList")) {
            return holder.requireArray("eventList").objects();
        }
        return List.of(holder.has("event") ? holder.requireObject("event") : document);
    }

    /** The namespaces of prefixes in an event of a document. */
    static Map<String, String> namespaces(JsonObject document, JsonObject event) {
        Map<String, String> all = new LinkedHashMap<>(namespaces(document));
        all.putAll(namespaces(event));
        return all;
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
