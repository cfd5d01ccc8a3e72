package io.didymium.passport.untp.value;

import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.List;

/** The wire form of concepts: objects with type, id and name; and of classifications: closed objects without a type. */
public final class ConceptFormat {
    private ConceptFormat() {}

    public static JsonObject write(String type, Concept concept) {
        return entity(type, concept.iri(), concept.name());
    }

    /** An object with type, id and name. */
    public static JsonObject entity(String type, String id, String name) {
        return JsonObject.builder()
                .put("type", Fields.types(type))
                .put("id", id)
                .put("name", name)
                .build();
    }

    public static Concept read(JsonObject concept) throws MalformedInputException {
        String iri = concept.requireString("id");
        String name = concept.requireString("name");
        return Fields.built(concept, () -> new Concept(iri, name));
    }

    public static JsonArray only(JsonObject object) {
        return JsonArray.of(List.of(object));
    }

    public static JsonObject write(Classification classification) {
        return classification(classification.scheme(), classification.code(), classification.name());
    }

    public static JsonObject classification(Concept scheme, String code, String name) {
        return JsonObject.builder()
                .put("code", code)
                .put("name", name)
                .put("schemeId", scheme.iri())
                .put("schemeName", scheme.name())
                .build();
    }

    public static Classification readClassification(JsonObject object) throws MalformedInputException {
        String code = object.requireString("code");
        String name = object.requireString("name");
        String schemeId = object.requireString("schemeId");
        String schemeName = object.requireString("schemeName");
        return Fields.built(object, () -> new Classification(new Concept(schemeId, schemeName), code, name));
    }

    /** The constant of an enum that a classification of a scheme names. */
    public static <E extends Enum<E>> E constant(Class<E> type, Concept scheme, JsonObject classification)
            throws MalformedInputException {
        if (!classification.requireString("schemeId").equals(scheme.iri())) {
            throw classification.malformed("schemeId", "expected " + scheme.iri());
        }
        return Fields.constant(type, classification, "code");
    }
}
