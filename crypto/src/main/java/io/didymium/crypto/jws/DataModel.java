package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shape that the VC Data Model 2.0 gives to credentials and presentations (section 4), as far as it can be seen without
 * looking terms up in contexts.
 */
public final class DataModel {
    private static final JsonString BASE_CONTEXT = new JsonString("https://www.w3.org/ns/credentials/v2");
    private static final String URL_MARKS = "._~:/?#[]@!$&'()*+,;=%-";
    private static final List<String> TYPED =
            List.of("credentialStatus", "credentialSchema", "evidence", "termsOfUse", "refreshService", "proof");
    private static final Set<String> LANGUAGE_VALUE = Set.of("@value", "@language", "@direction");

    private DataModel() {}

    /** The first fault in the shape of a document, if any. */
    public static List<Refusal> check(TokenClaims claims) {
        return check(claims.kind(), claims.object());
    }

    /** The same for a document that is not yet, or no longer, in a token. */
    static List<Refusal> check(TokenKind kind, JsonObject document) {
        try {
            checkDocument(kind, document);
            return List.of();
        } catch (MalformedInputException e) {
            return List.of(new Refusal(RefusalReason.DATA_MODEL, e.location(), e.reason()));
        }
    }

    private static void checkDocument(TokenKind kind, JsonObject document) throws MalformedInputException {
        checkContexts(document);
        if (!types(document).contains(kind.documentType())) {
            throw document.malformed("type", "expected " + kind.documentType() + " among others");
        }
        checkId(document);
        checkNames(document);
        for (String name : TYPED) {
            for (JsonObject part : objects(document, name)) {
                types(part);
                checkId(part);
                if (name.equals("credentialSchema")) {
                    part.requireString("id");
                }
            }
        }
        checkRelatedResources(document);
        if (kind.isPresentation()) {
            checkPresentation(document);
            return;
        }
        checkSigner(document, "issuer", document.require("issuer"));
        if (kind == TokenKind.CREDENTIAL) {
            // Of a credential that hides claims, whatever its subject has may be withheld.
            checkSubjects(document);
        }
    }

    private static void checkContexts(JsonObject document) throws MalformedInputException {
        JsonArray contexts = document.requireArray("@context");
        if (contexts.isEmpty() || !contexts.get(0).equals(BASE_CONTEXT)) {
            throw document.malformed("@context", "expected " + BASE_CONTEXT.value() + " first");
        }
        Map<String, JsonValue> inline = new HashMap<>();
        for (int i = 1; i < contexts.size(); i++) {
            JsonValue context = contexts.get(i);
            if (context instanceof JsonObject terms) {
                for (Map.Entry<String, JsonValue> term : terms.members().entrySet()) {
                    JsonValue before = inline.putIfAbsent(term.getKey(), term.getValue());
                    if (before != null && !before.equals(term.getValue())) {
                        throw terms.malformed(term.getKey(), "the context before it defines this term differently");
                    }
                }
            } else if (!isUrl(context)) {
                throw new MalformedInputException(contexts.location(i), "expected a URL or an object");
            }
        }
    }

    /** The types of an object, of which there must be one. */
    private static List<String> types(JsonObject object) throws MalformedInputException {
        List<String> types = object.require("type") instanceof JsonArray array
                ? array.strings()
                : List.of(object.requireString("type"));
        if (types.isEmpty() || types.stream().anyMatch(type -> type.isEmpty() || type.indexOf(' ') >= 0)) {
            throw object.malformed("type", "expected at least one term or URL");
        }
        return types;
    }

    private static void checkId(JsonObject object) throws MalformedInputException {
        Optional<JsonValue> id = object.find("id");
        if (id.isPresent() && !isUrl(id.get())) {
            throw object.malformed("id", "expected one URL, found " + id.get());
        }
    }

    private static void checkSigner(JsonObject document, String member, JsonValue signer)
            throws MalformedInputException {
        if (signer instanceof JsonObject object) {
            object.requireString("id");
            checkId(object);
            checkNames(object);
        } else if (!isUrl(signer)) {
            throw document.malformed(member, "expected a URL or an object with one as id");
        }
    }

    private static void checkSubjects(JsonObject document) throws MalformedInputException {
        List<JsonObject> subjects = objects(document, "credentialSubject");
        if (subjects.isEmpty()) {
            throw document.malformed("credentialSubject", "expected at least one subject");
        }
        for (JsonObject subject : subjects) {
            if (subject.isEmpty()) {
                throw new MalformedInputException(subject.location(), "a subject without claims");
            }
            checkId(subject);
        }
    }

    /** Names and descriptions: texts, or texts with their language and nothing else. */
    private static void checkNames(JsonObject object) throws MalformedInputException {
        for (String name : new String[] {"name", "description"}) {
            Optional<JsonValue> found = object.find(name);
            if (found.isPresent() && !(found.get() instanceof JsonString)) {
                for (JsonObject value : objects(object, name)) {
                    value.requireString("@value");
                    value.findString("@language");
                    value.findString("@direction");
                    value.allowOnly(LANGUAGE_VALUE);
                }
            }
        }
    }

    private static void checkRelatedResources(JsonObject document) throws MalformedInputException {
        Set<String> ids = new HashSet<>();
        for (JsonObject resource : objects(document, "relatedResource")) {
            checkId(resource);
            if (!ids.add(resource.requireString("id"))) {
                throw resource.malformed("id", "duplicate resource");
            }
            if (!resource.has("digestSRI") && !resource.has("digestMultibase")) {
                throw new MalformedInputException(resource.location(), "a resource needs a digest");
            }
        }
    }

    private static void checkPresentation(JsonObject document) throws MalformedInputException {
        Optional<JsonValue> holder = document.find("holder");
        if (holder.isPresent()) {
            checkSigner(document, "holder", holder.get());
        }
        for (JsonObject credential : objects(document, "verifiableCredential")) {
            if (types(credential).contains("VerifiableCredential")) {
                checkDocument(TokenKind.CREDENTIAL, credential);
            } else {
                EnvelopedCredential.read(credential);
            }
        }
    }

    /** The objects of a member that is absent, one object or an array of them. */
    private static List<JsonObject> objects(JsonObject object, String name) throws MalformedInputException {
        Optional<JsonValue> found = object.find(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof JsonObject single) {
            return List.of(single);
        }
        return object.requireArray(name).objects();
    }

    private static boolean isUrl(JsonValue value) {
        return value instanceof JsonString text && isUrl(text.value());
    }

    /** Whether a text is a scheme (a letter, then letters, digits, + . -), a colon, and at least one character of a URL. */
    private static boolean isUrl(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            String marks = i < colon ? "+.-" : URL_MARKS;
            if (!isLetter(c) && !(c >= '0' && c <= '9') && marks.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
