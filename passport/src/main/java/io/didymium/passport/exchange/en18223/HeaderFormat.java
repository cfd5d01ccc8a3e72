package io.didymium.passport.exchange.en18223;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The header in JSON. Of the two spellings that are in use {@code lastUpdated} is written, and both are read. */
final class HeaderFormat {
    static final Set<String> MEMBERS = Set.of(
            "digitalProductPassportId",
            "uniqueProductIdentifier",
            "granularity",
            "dppSchemaVersion",
            "dppStatus",
            "lastUpdated",
            "lastUpdate",
            "economicOperatorId",
            "facilityId",
            "contentSpecificationIds");

    private HeaderFormat() {}

    static JsonObjectBuilder write(DppHeader header) {
        return JsonObject.builder()
                .put("digitalProductPassportId", header.id())
                .put("uniqueProductIdentifier", header.product())
                .put("granularity", header.granularity())
                .put("dppSchemaVersion", header.schemaVersion())
                .put("dppStatus", header.status())
                .put("lastUpdated", header.lastUpdated().toString())
                .putIfPresent("economicOperatorId", header.operator())
                .putIfPresent("facilityId", header.facility())
                .put("contentSpecificationIds", JsonArray.ofStrings(header.contentSpecifications()));
    }

    static DppHeader read(JsonObject object) throws MalformedInputException {
        String updated = object.has("lastUpdated") ? "lastUpdated" : "lastUpdate";
        Instant time = Fields.instant(object, updated);
        String id = object.requireString("digitalProductPassportId");
        String product = object.requireString("uniqueProductIdentifier");
        String granularity = object.requireString("granularity");
        String version = object.requireString("dppSchemaVersion");
        String status = object.requireString("dppStatus");
        Optional<String> operator = object.findString("economicOperatorId");
        Optional<String> facility = object.findString("facilityId");
        Optional<JsonArray> specifications = object.findArray("contentSpecificationIds");
        List<String> ids = specifications.isPresent() ? specifications.get().strings() : List.of();
        return Fields.built(
                object,
                () -> DppHeader.builder(id, product, granularity, time)
                        .schemaVersion(version)
                        .status(status)
                        .operator(operator.orElse(null))
                        .facility(facility.orElse(null))
                        .contentSpecifications(ids)
                        .build());
    }
}
