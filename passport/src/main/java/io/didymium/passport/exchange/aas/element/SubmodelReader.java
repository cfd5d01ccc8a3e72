package io.didymium.passport.exchange.aas.element;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.exchange.aas.template.AasSubmodel;
import io.didymium.passport.exchange.aas.template.IdtaTemplate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads submodels by templates into values. Elements are known by what they mean, and by name where they do not say it. */
public final class SubmodelReader {
    private static final Set<String> NUMBERS = Set.of("xs:decimal", "xs:double", "xs:float", "xs:integer");
    private static final int MAX_NUMBER = 100;
    private static final Set<String> COMMON = Set.of(
            "modelType",
            "idShort",
            "semanticId",
            "supplementalSemanticIds",
            "displayName",
            "description",
            "qualifiers",
            "category",
            "embeddedDataSpecifications",
            "valueType",
            "value",
            "valueId",
            "semanticIdListElement",
            "typeValueListElement",
            "valueTypeListElement",
            "orderRelevant");

    private final Consumer<String> leftOut;

    /** @param leftOut takes what is not read: a place, a colon and what it is */
    public SubmodelReader(Consumer<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** The template of a submodel, if its semantic id is that of one. */
    public static Optional<IdtaTemplate> template(JsonObject submodel) {
        return ElementJson.semanticId(submodel).flatMap(TemplateTable::find);
    }

    /**
     * The values of a submodel that is of the metamodel.
     *
     * @throws MalformedInputException if an element that the template requires is not there or has no value, one is of another kind, or
     *     one occurs twice
     */
    public AasSubmodel read(IdtaTemplate template, JsonObject submodel) throws MalformedInputException {
        JsonObject values = members(TemplateTable.root(template), submodel, "submodelElements");
        return new AasSubmodel(template, ElementJson.text(submodel, "id").orElseThrow(), values);
    }

    private JsonObject members(TemplateElement group, JsonObject object, String member) throws MalformedInputException {
        JsonObjectBuilder values = JsonObject.builder();
        List<JsonObject> rest = new ArrayList<>(ElementJson.objects(object, member));
        for (TemplateElement child : group.children()) {
            List<JsonObject> found =
                    rest.stream().filter(element -> isOne(element, child)).toList();
            rest.removeAll(found);
            if (found.size() > 1) {
                throw found.get(1).malformed("idShort", child.name() + " occurs twice");
            }
            Optional<JsonValue> value = found.isEmpty() ? Optional.empty() : value(child, found.get(0));
            value.ifPresent(one -> values.put(child.name(), one));
            if (value.isEmpty() && child.required()) {
                throw new MalformedInputException(
                        object.location(), "has no value of " + child.name() + ", which the template requires");
            }
        }
        rest.forEach(element -> leftOut.accept(
                element.location() + ": " + ElementJson.text(element, "idShort").orElse("an element")
                        + ", which is not read of " + group.name()));
        return values.build();
    }

    private static boolean isOne(JsonObject element, TemplateElement template) {
        Optional<String> meaning = ElementJson.semanticId(element);
        return meaning.map(id -> TemplateTable.isSame(template.meaning(), id))
                .orElseGet(() -> ElementJson.text(element, "idShort").equals(Optional.of(template.name())));
    }

    private Optional<JsonValue> value(TemplateElement template, JsonObject element) throws MalformedInputException {
        if (!ElementJson.text(element, "modelType")
                .equals(Optional.of(template.kind().modelType()))) {
            throw element.malformed("modelType", "expected " + template.kind().modelType() + " for " + template.name());
        }
        for (String name : element.names()) {
            if (!COMMON.contains(name)) {
                leftOut.accept(element.location(name) + ": " + name + " of " + template.name());
            }
        }
        return switch (template.kind()) {
            case PROPERTY -> property(template, element);
            case TEXT -> texts(element);
            case GROUP -> Optional.of(members(template, element, "value"));
            case LIST -> Optional.of(list(template, element));
        };
    }

    private static Optional<JsonValue> property(TemplateElement template, JsonObject element)
            throws MalformedInputException {
        String type = element.requireString("valueType");
        if (!type.equals(template.valueType()) && !(NUMBERS.contains(type) && NUMBERS.contains(template.valueType()))) {
            throw element.malformed("valueType", "expected " + template.valueType() + " for " + template.name());
        }
        Optional<String> text = ElementJson.text(element, "value");
        return text.isPresent() ? Optional.of(scalar(element, type, text.get())) : Optional.empty();
    }

    /** The value of a property whose text is one of its type. */
    public static JsonValue scalar(JsonObject element, String type, String text) throws MalformedInputException {
        if (type.equals("xs:boolean")) {
            return text.equals("true") || text.equals("1") ? JsonBoolean.TRUE : JsonBoolean.FALSE;
        }
        if (!NUMBERS.contains(type) || text.endsWith("INF") || text.equals("NaN")) {
            return new JsonString(text);
        }
        if (text.length() > MAX_NUMBER) {
            throw element.malformed("value", "is a number longer than " + MAX_NUMBER + " characters");
        }
        try {
            return JsonNumber.of(new BigDecimal(text));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw element.malformed("value", "is a number out of range");
        }
    }

    private static Optional<JsonValue> texts(JsonObject element) throws MalformedInputException {
        JsonObjectBuilder texts = JsonObject.builder();
        List<JsonObject> values = ElementJson.objects(element, "value");
        for (JsonObject value : values) {
            String language = value.requireString("language");
            if (texts.build().has(language)) {
                throw value.malformed("language", "occurs twice");
            }
            texts.put(language, value.requireString("text"));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(texts.build());
    }

    private JsonArray list(TemplateElement template, JsonObject element) throws MalformedInputException {
        List<JsonValue> values = new ArrayList<>();
        for (JsonObject one : ElementJson.objects(element, "value")) {
            if (template.children().isEmpty()) {
                leftOut.accept(one.location() + ": an element of " + template.name());
            } else {
                value(template.children().get(0), one).ifPresent(values::add);
            }
        }
        if (values.isEmpty() && template.children().stream().anyMatch(TemplateElement::required)) {
            throw element.malformed("value", "has no element, which the template requires");
        }
        return JsonArray.of(values);
    }
}
