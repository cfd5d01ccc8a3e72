package io.didymium.passport.untp.unread;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.SharedData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members that an official schema of UNTP 0.7.0 defines, at every depth; a definition within itself is followed once. */
final class OfficialSchema {
    private static final Map<CredentialKind, String> NAMES = Map.of(
            CredentialKind.IDENTITY_ANCHOR, "DigitalIdentityAnchor",
            CredentialKind.FACILITY_RECORD, "DigitalFacilityRecord",
            CredentialKind.CONFORMITY_CREDENTIAL, "ConformityCredential",
            CredentialKind.TRACEABILITY_EVENT, "DigitalTraceabilityEvent",
            CredentialKind.PRODUCT_PASSPORT, "DigitalProductPassport");
    private static final String DEFINITIONS = "#/$defs/";

    /**
     * A member.
     *
     * @param path the names on the way to it; 0 is the place in an array
     * @param sample a value of its type
     */
    record Member(List<String> path, JsonValue sample) {
        /** The JSON pointer to it. */
        String pointer() {
            return "/" + String.join("/", path);
        }

        String name() {
            return path.get(path.size() - 1);
        }
    }

    private final JsonObject schema;
    private final Map<String, Member> members = new LinkedHashMap<>();

    private OfficialSchema(JsonObject schema) {
        this.schema = schema;
    }

    /** The members of a kind of credential; the test is skipped where the schemas are absent. */
    static List<Member> members(CredentialKind kind) {
        OfficialSchema read =
                new OfficialSchema(Forgery.parse(SharedData.read("untp/schemas/0.7.0/" + NAMES.get(kind) + ".json")));
        read.walk(read.schema, List.of(), Set.of());
        return List.copyOf(read.members.values());
    }

    private void walk(JsonObject found, List<String> path, Set<String> within) {
        JsonObject definition = found;
        Set<String> outer = new HashSet<>(within);
        while (definition.find("$ref").orElse(null) instanceof JsonString reference) {
            if (!outer.add(reference.value())) {
                return;
            }
            definition = object(object(schema, "$defs"), reference.value().substring(DEFINITIONS.length()));
        }
        if (definition.find("oneOf").orElse(null) instanceof JsonArray several) {
            several.forEach(one -> walk((JsonObject) one, path, outer));
        }
        if (definition.find("items").orElse(null) instanceof JsonObject items) {
            walk(items, and(path, "0"), outer);
        }
        if (definition.has("properties")) {
            object(definition, "properties").members().forEach((name, inner) -> {
                List<String> there = and(path, name);
                Member member = new Member(there, sample((JsonObject) inner));
                members.putIfAbsent(member.pointer(), member);
                walk((JsonObject) inner, there, outer);
            });
        }
    }

    private static JsonValue sample(JsonObject definition) {
        String type = definition.find("type").orElse(null) instanceof JsonString text ? text.value() : "object";
        return Forgery.parse(
                        switch (type) {
                            case "array" -> "{\"sample\":[\"sample\"]}";
                            case "number", "integer" -> "{\"sample\":1}";
                            case "boolean" -> "{\"sample\":true}";
                            case "string" -> "{\"sample\":\"sample\"}";
                            default -> "{\"sample\":{}}";
                        })
                .find("sample")
                .orElseThrow();
    }

    private static JsonObject object(JsonObject in, String name) {
        return (JsonObject) in.find(name).orElseThrow();
    }

    private static List<String> and(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
