package io.didymium.passport.exchange.aas.metamodel;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/** The constraints of the metamodel on objects whose members are of their types: those that bear on what is read of them. */
final class Constraints {
    private static final Set<String> CATEGORIES = Set.of("CONSTANT", "PARAMETER", "VARIABLE");
    private static final List<String> NAMESPACES = List.of("submodelElements", "value", "statements", "annotations");

    private final Metamodel metamodel;
    private final BiConsumer<String, String> fault;

    /** @param fault takes the place and the reason of each fault */
    Constraints(Metamodel metamodel, BiConsumer<String, String> fault) {
        this.metamodel = metamodel;
        this.fault = fault;
    }

    void check(JsonObject object, ModelClass model) {
        if (model.kinds().contains("HasSemantics")
                && object.has("supplementalSemanticIds")
                && !object.has("semanticId")) {
            fault(object, "supplementalSemanticIds", "needs a semanticId beside it (AASd-118)");
        }
        if (model.kinds().contains("DataElement") && metamodel.version() == AasVersion.V3_0) {
            text(object, "category")
                    .filter(word -> !CATEGORIES.contains(word))
                    .ifPresent(word -> fault(
                            object,
                            "category",
                            "must be one of "
                                    + String.join(
                                            ", ", CATEGORIES.stream().sorted().toList()) + " (AASd-090)"));
        }
        unique(object, "qualifiers", "type", "AASd-021");
        unique(object, "extensions", "name", "AASd-077");
        switch (model.name()) {
            case "Environment" -> environment(object);
            case "Reference" -> ReferenceKeys.fault(object).ifPresent(reason -> fault(object, "keys", reason));
            case "AssetInformation" -> {
                if (!object.has("globalAssetId") && !object.has("specificAssetIds")) {
                    fault.accept(object.location(), "has neither globalAssetId nor specificAssetIds (AASd-131)");
                }
            }
            case "AdministrativeInformation" -> {
                if (object.has("revision") && !object.has("version")) {
                    fault(object, "revision", "needs a version beside it (AASd-005)");
                }
            }
            case "Property", "Qualifier", "Extension" -> typed(object, "value");
            case "Range" -> {
                typed(object, "min");
                typed(object, "max");
            }
            case "SubmodelElementList" -> list(object);
            default -> {}
        }
        if (!model.name().equals("SubmodelElementList")) {
            named(object, model);
        }
    }

    private void fault(JsonObject object, String member, String reason) {
        fault.accept(object.location(member), reason);
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.find(name).map(JsonString.class::cast).map(JsonString::value);
    }

    private static List<JsonObject> objects(JsonObject object, String name) {
        return object.find(name).filter(JsonArray.class::isInstance).map(JsonArray.class::cast).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    private void environment(JsonObject object) {
        Set<String> ids = new HashSet<>();
        for (String name : List.of("assetAdministrationShells", "submodels", "conceptDescriptions")) {
            for (JsonObject one : objects(object, name)) {
                if (!ids.add(text(one, "id").orElseThrow())) {
                    fault(one, "id", "is that of something else in this environment");
                }
            }
        }
    }

    private void unique(JsonObject object, String list, String member, String constraint) {
        Set<String> found = new HashSet<>();
        for (JsonObject one : objects(object, list)) {
            if (!found.add(text(one, member).orElseThrow())) {
                fault(one, member, "occurs twice (" + constraint + ")");
            }
        }
    }

    private void typed(JsonObject object, String member) {
        Optional<String> value = text(object, member);
        String type = text(object, "valueType").orElse("xs:string");
        if (value.isPresent() && !XsdValue.of(type).accepts(value.get())) {
            fault(object, member, "is no value of " + type);
        }
    }

    /** Elements have a short id, each its own, wherever they are not in a list. */
    private void named(JsonObject object, ModelClass model) {
        for (String name : NAMESPACES) {
            ModelClass.Member member = model.members().get(name);
            if (member == null || !member.list() || !isElement(member.type())) {
                continue;
            }
            Set<String> found = new HashSet<>();
            for (JsonObject one : objects(object, name)) {
                Optional<String> id = text(one, "idShort");
                if (id.isEmpty()) {
                    fault.accept(one.location(), "has no idShort (AASd-117)");
                } else if (!found.add(id.get())) {
                    fault(one, "idShort", "occurs twice (AASd-022)");
                }
            }
        }
    }

    private boolean isElement(String type) {
        return metamodel
                .find(type)
                .filter(model -> model.kinds().contains("SubmodelElement"))
                .isPresent();
    }

    private void list(JsonObject list) {
        String kind = text(list, "typeValueListElement").orElseThrow();
        Optional<String> valueType = text(list, "valueTypeListElement");
        boolean valued = kind.equals("Property") || kind.equals("Range");
        if (valued && valueType.isEmpty()) {
            fault.accept(list.location(), "has no valueTypeListElement (AASd-109)");
        }
        Optional<JsonValue> meaning = list.find("semanticIdListElement");
        for (JsonObject one : objects(list, "value")) {
            if (one.has("idShort")) {
                fault(one, "idShort", "is in a list, where elements have none (AASd-120)");
            }
            Set<String> kinds =
                    metamodel.required(text(one, "modelType").orElseThrow()).kinds();
            if (!kinds.contains(kind)) {
                fault(one, "modelType", "is no " + kind + ", of which the list is (AASd-108)");
            }
            if (valued && !text(one, "valueType").equals(valueType)) {
                fault(one, "valueType", "is not that of the list (AASd-109)");
            }
            Optional<JsonValue> own = one.find("semanticId");
            if (own.isPresent() && meaning.isPresent() && !meaning.equals(own)) {
                fault(one, "semanticId", "is not that of the list (AASd-107, AASd-114)");
            }
            meaning = meaning.or(() -> own);
        }
    }
}
