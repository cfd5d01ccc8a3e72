package io.didymium.passport.exchange.aas;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.List;

/** The values of templates for batteries: what the passport states, completed by what its sender says. */
final class BatteryValues {
    private BatteryValues() {}

    /** The values of the template of material composition. */
    static JsonObject composition(TemplateValues stated, BatteryTerms battery) {
        JsonObject place =
                JsonObject.builder().put("ComponentName", battery.component()).build();
        return JsonObject.builder()
                .put(
                        "BatteryChemistry",
                        JsonObject.builder()
                                .put("ShortName", battery.shortName())
                                .put("ClearName", battery.clearName())
                                .build())
                .put(
                        "BatteryMaterials",
                        JsonArray.of(stated.materials().stream()
                                .map(material -> material.toBuilder()
                                        .put(TemplateValues.LOCATION, place)
                                        .build())
                                .toList()))
                .put(
                        "HazardousSubstances",
                        JsonArray.of(battery.hazardous().stream()
                                .map(one -> JsonObject.builder()
                                        .put("HazardousSubstanceName", one.name())
                                        .put("HazardousSubstanceIdentifier", one.cas())
                                        .build())
                                .toList()))
                .build();
    }

    /** The values of the template of circularity; no sources of spare parts are named. */
    static JsonObject circularity(TemplateValues stated, CircularityTerms given) {
        return JsonObject.builder()
                .put("DismantlingAndRemovalInformation", documents(given, CircularityTerms.Topic.DISMANTLING))
                .put("SparePartSources", JsonArray.of(List.of()))
                .put("RecycledContentInformation", stated.recycled())
                .put(
                        "SafetyMeasures",
                        JsonObject.builder()
                                .put("SafetyInstructions", documents(given, CircularityTerms.Topic.SAFETY))
                                .put("ExtinguishingAgents", JsonArray.ofStrings(given.extinguishingAgents()))
                                .build())
                .put(
                        "EndOfLifeInformation",
                        JsonObject.builder()
                                .put("WastePrevention", documents(given, CircularityTerms.Topic.WASTE_PREVENTION))
                                .put("SeparateCollection", documents(given, CircularityTerms.Topic.SEPARATE_COLLECTION))
                                .put("InformationOnCollection", documents(given, CircularityTerms.Topic.COLLECTION))
                                .build())
                .put("RenewableContent", given.renewable().value().movePointRight(2))
                .build();
    }

    private static JsonArray documents(CircularityTerms given, CircularityTerms.Topic topic) {
        return JsonArray.ofStrings(given.documents(topic));
    }
}
