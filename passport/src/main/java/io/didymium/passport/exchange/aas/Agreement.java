package io.didymium.passport.exchange.aas;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.exchange.aas.template.AasSubmodel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a submodel repeats what the passport states, so that nobody reads one thing in the template and another in the content. */
final class Agreement {
    private Agreement() {}

    /** The first value that is not what the passport states; the values that only the sender states are not compared. */
    static Optional<String> fault(AasSubmodel submodel, ProductSubject subject) {
        JsonObject values = JsonObject.of(submodel.values());
        TemplateValues stated = new TemplateValues(subject);
        return switch (submodel.template()) {
            case DPP_METADATA -> Optional.empty();
            case NAMEPLATE -> members(values, stated.nameplate());
            case CARBON_FOOTPRINT -> member(values, "ProductCarbonFootprints", stated.footprints());
            case MATERIAL_COMPOSITION -> materials(values, JsonArray.of(stated.materials()));
            case CIRCULARITY -> member(values, "RecycledContentInformation", stated.recycled());
        };
    }

    private static Optional<String> members(JsonObject values, JsonObject stated) {
        for (Map.Entry<String, JsonValue> entry : stated.members().entrySet()) {
            Optional<String> fault = member(values, entry.getKey(), entry.getValue());
            if (values.has(entry.getKey()) && fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> member(JsonObject values, String name, JsonValue stated) {
        Optional<JsonValue> found = values.find(name);
        return found.equals(Optional.of(stated))
                ? Optional.empty()
                : Optional.of("says " + found.map(Object::toString).orElse("nothing") + " as " + name
                        + ", and the passport's content " + stated);
    }

    private static Optional<String> materials(JsonObject values, JsonArray stated) {
        List<JsonObject> placeless = values.find("BatteryMaterials").map(JsonArray.class::cast).stream()
                .flatMap(list -> list.values().stream())
                .map(material -> ((JsonObject) material)
                        .toBuilder().remove(TemplateValues.LOCATION).build())
                .toList();
        return member(
                values.toBuilder()
                        .put("BatteryMaterials", JsonArray.of(placeless))
                        .build(),
                "BatteryMaterials",
                stated);
    }
}
