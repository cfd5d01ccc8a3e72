package io.didymium.crypto.did;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.Multikey;
import io.didymium.crypto.key.PublicKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one DID document. */
final class DidDocumentReader {
    private static final JsonReader READER = new JsonReader(JsonLimits.ofBytes(1 << 20));
    private static final Set<String> JWK_TYPES = Set.of("JsonWebKey", "JsonWebKey2020");
    private static final Set<String> MULTIKEY_TYPES = Set.of("Multikey", "Ed25519VerificationKey2020");

    private final Map<DidUrl, VerificationMethod> methods = new LinkedHashMap<>();
    private final SetMultimap<VerificationRelationship, DidUrl> relationships = MultimapBuilder.enumKeys(
                    VerificationRelationship.class)
            .linkedHashSetValues()
            .build();

    DidDocument read(Bytes json) throws MalformedInputException {
        JsonObject document = READER.readObject(json);
        Did id = did(document, "id");
        Optional<JsonArray> listed = document.findArray("verificationMethod");
        if (listed.isPresent()) {
            for (JsonObject method : listed.get().objects()) {
                add(method, id);
            }
        }
        for (VerificationRelationship use : VerificationRelationship.values()) {
            readUses(document, use, id);
        }
        return new DidDocument(
                id,
                methods,
                Multimaps.asMap(relationships),
                controllers(document, id),
                DateTimeStamp.find(document, "updated"));
    }

    /** A string or a list of strings. */
    private static Set<Did> controllers(JsonObject document, Did id) throws MalformedInputException {
        Optional<JsonValue> named = document.find("controller");
        if (named.isEmpty()) {
            return Set.of();
        }
        List<String> texts = named.get() instanceof JsonArray
                ? document.requireArray("controller").strings()
                : List.of(document.requireString("controller"));
        Set<Did> controllers = new LinkedHashSet<>();
        for (String text : texts) {
            Did controller = Did.parse(text);
            if (!controller.equals(id)) {
                controllers.add(controller);
            }
        }
        return controllers;
    }

    private void readUses(JsonObject document, VerificationRelationship use, Did id) throws MalformedInputException {
        Optional<JsonArray> listed = document.findArray(use.property());
        if (listed.isEmpty()) {
            return;
        }
        int index = 0;
        for (JsonValue value : listed.get()) {
            String location = listed.get().location(index++);
            DidUrl name;
            if (value instanceof JsonObject embedded) {
                name = add(embedded, id);
            } else if (value instanceof JsonString text) {
                name = url(text.value(), id, location);
            } else {
                throw new MalformedInputException(location, "expected a name or an object");
            }
            if (!relationships.put(use, name)) {
                throw new MalformedInputException(location, "key listed twice");
            }
            if (name.did().equals(id) && !methods.containsKey(name)) {
                throw new MalformedInputException(location, "key is not in the document");
            }
        }
    }

    private DidUrl add(JsonObject method, Did document) throws MalformedInputException {
        DidUrl name = url(method.requireString("id"), document, method.location("id"));
        if (!name.did().equals(document)) {
            throw method.malformed("id", "names a key of another document");
        }
        VerificationMethod read = usable(method, name).orElseGet(() -> unusable(method, name));
        if (methods.putIfAbsent(name, read) != null) {
            throw method.malformed("id", "duplicate key id");
        }
        return name;
    }

    /** The key; empty if anything about it is wrong: one unusable key does not spoil the others. */
    private static Optional<VerificationMethod> usable(JsonObject method, DidUrl name) {
        try {
            return Optional.of(VerificationMethod.builder(name, did(method, "controller"), method.requireString("type"))
                    .key(key(method).orElse(null))
                    .created(DateTimeStamp.find(method, "created").orElse(null))
                    .expires(DateTimeStamp.find(method, "expires").orElse(null))
                    .revoked(DateTimeStamp.find(method, "revoked").orElse(null))
                    .build());
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static VerificationMethod unusable(JsonObject method, DidUrl name) {
        String type = method.find("type").orElse(null) instanceof JsonString text ? text.value() : "none";
        return VerificationMethod.builder(name, name.did(), type).build();
    }

    private static Optional<PublicKey> key(JsonObject method) throws MalformedInputException {
        String type = method.requireString("type");
        if (method.has("publicKeyJwk") && method.has("publicKeyMultibase")) {
            throw method.malformed(
                    "publicKeyJwk", "a verification method has publicKeyJwk or publicKeyMultibase, not both");
        }
        for (String secret :
                new String[] {"secretKeyJwk", "secretKeyMultibase", "privateKeyJwk", "privateKeyMultibase"}) {
            if (method.has(secret)) {
                throw method.malformed(secret, "a private key in a public document");
            }
        }
        if (JWK_TYPES.contains(type)) {
            JsonObject jwk = method.requireObject("publicKeyJwk");
            return Jwk.isUnsupported(jwk) ? Optional.empty() : Optional.of(Jwk.read(jwk));
        }
        if (MULTIKEY_TYPES.contains(type)) {
            String text = method.requireString("publicKeyMultibase");
            try {
                return Multikey.isUnsupported(text) ? Optional.empty() : Optional.of(Multikey.decode(text));
            } catch (MalformedInputException e) {
                throw new MalformedInputException(method.location("publicKeyMultibase"), e.reason(), e);
            }
        }
        return Optional.empty();
    }

    /** The absolute form of a name, which within a document may be written as a fragment alone. */
    private static DidUrl url(String text, Did document, String location) throws MalformedInputException {
        try {
            return DidUrl.parse(text.startsWith("#") ? document.text() + text : text);
        } catch (MalformedInputException e) {
            throw new MalformedInputException(location, e.reason(), e);
        }
    }

    private static Did did(JsonObject object, String name) throws MalformedInputException {
        try {
            return Did.parse(object.requireString(name));
        } catch (MalformedInputException e) {
            throw new MalformedInputException(object.location(name), e.reason(), e);
        }
    }
}
