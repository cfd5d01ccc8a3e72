package io.didymium.passport.exchange.aas.element;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.exchange.aas.template.IdtaTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes submodels by templates from values. */
public final class SubmodelWriter {
    private SubmodelWriter() {}

    /**
     * A submodel.
     *
     * @throws IllegalArgumentException if a value that the template requires is not there, or one is of another kind
     */
    public static JsonObject write(IdtaTemplate template, String id, JsonObject values) {
        return ElementJson.start("Submodel", Optional.of(template.label()), template.semanticId())
                .put("id", id)
                .put("submodelElements", members(TemplateTable.root(template), values))
                .build();
    }

    private static JsonArray members(TemplateElement group, JsonObject values) {
        List<JsonObject> elements = new ArrayList<>();
        for (TemplateElement child : group.children()) {
            Optional<JsonValue> value = values.find(child.name());
            if (value.isPresent()) {
                elements.add(element(child, Optional.of(child.name()), value.get()));
            } else if (child.required()) {
                throw new IllegalArgumentException(group.name() + " needs " + child.name());
            }
        }
        return JsonArray.of(elements);
    }

    private static JsonObject element(TemplateElement template, Optional<String> name, JsonValue value) {
        JsonObjectBuilder element = ElementJson.start(template.kind().modelType(), name, template.meaning());
        return switch (template.kind()) {
            case PROPERTY -> property(element, template, text(template, value));
            case TEXT ->
                element.put("value", languages(cast(JsonObject.class, template, value)))
                        .build();
            case GROUP ->
                element.put("value", members(template, cast(JsonObject.class, template, value)))
                        .build();
            case LIST -> list(element, template, cast(JsonArray.class, template, value));
        };
    }

    private static JsonObject property(JsonObjectBuilder element, TemplateElement template, String value) {
        element.put("valueType", template.valueType()).put("value", value);
        Optional.ofNullable(template.codes().get(value))
                .ifPresent(code -> element.put("valueId", ElementJson.reference(code)));
        return element.build();
    }

    private static JsonArray languages(JsonObject texts) {
        List<JsonObject> values = new ArrayList<>();
        texts.members()
                .forEach((language, text) -> values.add(JsonObject.builder()
                        .put("language", language)
                        .put("text", text)
                        .build()));
        return JsonArray.of(values);
    }

    /** A list: one without values has no member for them. */
    private static JsonObject list(JsonObjectBuilder element, TemplateElement template, JsonArray values) {
        Optional<TemplateElement> child = template.children().stream().findFirst();
        element.put(
                "typeValueListElement",
                child.map(TemplateElement::kind)
                        .orElse(TemplateElement.Kind.GROUP)
                        .modelType());
        child.ifPresent(one -> element.put("semanticIdListElement", ElementJson.reference(one.meaning())));
        child.filter(one -> one.kind() == TemplateElement.Kind.PROPERTY)
                .ifPresent(one -> element.put("valueTypeListElement", one.valueType()));
        if (values.isEmpty()) {
            if (child.filter(TemplateElement::required).isPresent()) {
                throw new IllegalArgumentException(
                        template.name() + " needs a " + child.get().name());
            }
            return element.build();
        }
        TemplateElement one = child.orElseThrow(
                () -> new IllegalArgumentException(template.name() + " is written without elements only"));
        return element.put(
                        "value",
                        JsonArray.of(values.values().stream()
                                .map(value -> element(one, Optional.empty(), value))
                                .toList()))
                .build();
    }

    private static String text(TemplateElement template, JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.decimal().toPlainString();
        }
        return value instanceof JsonBoolean bool
                ? String.valueOf(bool.value())
                : cast(JsonString.class, template, value).value();
    }

    private static <T> T cast(Class<T> type, TemplateElement template, JsonValue value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(template.name() + " is of another kind: " + value);
        }
        return type.cast(value);
    }
}
