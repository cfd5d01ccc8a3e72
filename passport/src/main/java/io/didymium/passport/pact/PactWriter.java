package io.didymium.passport.pact;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes product carbon footprints in the form of PACT, version 3: decimals as texts without exponent, times in UTC. */
public final class PactWriter {
    private PactWriter() {}

    /** The compact UTF-8 text of a footprint; the same footprint gives the same bytes. */
    public static Bytes write(PactFootprint footprint) {
        PactFootprint.Identity identity = footprint.identity();
        JsonObjectBuilder written =
                JsonObject.builder().put("id", identity.id()).put("specVersion", identity.specVersion());
        texts(written, "precedingPfIds", identity.preceding());
        written.put("created", identity.created().toString())
                .put("status", identity.status().word());
        identity.validity()
                .ifPresent(validity -> written.put(
                                "validityPeriodStart", validity.start().toString())
                        .put("validityPeriodEnd", validity.end().toString()));
        written.put("companyName", footprint.company().name());
        texts(written, "companyIds", footprint.company().ids());
        written.put("productDescription", footprint.product().description());
        texts(written, "productIds", footprint.product().ids());
        texts(written, "productClassifications", footprint.product().classifications());
        written.put("productNameCompany", footprint.product().name());
        written.putIfPresent("comment", identity.comment()).put("pcf", carbon(footprint.carbon()));
        objects(
                written,
                "extensions",
                footprint.extensions().stream().map(PactWriter::extension).toList());
        return written.toBytes();
    }

    private static JsonObject extension(PactExtension extension) {
        return JsonObject.builder()
                .put("specVersion", extension.specVersion())
                .put("dataSchema", extension.dataSchema())
                .putIfPresent("documentation", extension.documentation())
                .put("data", extension.dataObject())
                .build();
    }

    private static JsonObject carbon(PactCarbon carbon) {
        JsonObjectBuilder written = JsonObject.builder()
                .put("declaredUnitOfMeasurement", carbon.unit().unit())
                .put("declaredUnitAmount", decimal(carbon.unit().amount()))
                .put("productMassPerDeclaredUnit", decimal(carbon.unit().mass()))
                .put("referencePeriodStart", carbon.reference().start().toString())
                .put("referencePeriodEnd", carbon.reference().end().toString());
        carbon.words().forEach(written::put);
        carbon.flags().forEach(written::put);
        carbon.amounts().forEach((amount, value) -> written.put(amount.member(), decimal(value)));
        texts(written, "ipccCharacterizationFactors", carbon.basis().factors());
        texts(written, "crossSectoralStandards", carbon.basis().standards());
        List<JsonObject> rules = new ArrayList<>();
        for (PactCarbon.SectorRule rule : carbon.basis().rules()) {
            rules.add(JsonObject.builder()
                    .put("operator", rule.operator())
                    .put("ruleNames", JsonArray.ofStrings(rule.names()))
                    .putIfPresent("otherOperatorName", rule.other())
                    .build());
        }
        objects(written, "productOrSectorSpecificRules", rules);
        List<JsonObject> secondary = new ArrayList<>();
        for (PactCarbon.Database database : carbon.basis().secondary()) {
            secondary.add(JsonObject.builder()
                    .put("name", database.name())
                    .put("version", database.version())
                    .build());
        }
        objects(written, "secondaryEmissionFactorSources", secondary);
        carbon.quality()
                .ifPresent(quality -> written.put(
                        "dqi",
                        JsonObject.builder()
                                .put("technologicalDQR", decimal(quality.technological()))
                                .put("geographicalDQR", decimal(quality.geographical()))
                                .put("temporalDQR", decimal(quality.temporal()))
                                .build()));
        carbon.verification().ifPresent(verification -> written.put("verification", verification(verification)));
        return written.build();
    }

    private static JsonObject verification(PactCarbon.Verification verification) {
        return JsonObject.builder()
                .putIfPresent("coverage", verification.coverage())
                .putIfPresent("providerName", verification.provider())
                .putIfPresent("completedAt", verification.completed().map(Instant::toString))
                .putIfPresent("standardName", verification.standard())
                .putIfPresent("comments", verification.comments())
                .build();
    }

    private static void texts(JsonObjectBuilder to, String member, List<String> texts) {
        if (!texts.isEmpty()) {
            to.put(member, JsonArray.ofStrings(texts));
        }
    }

    private static void objects(JsonObjectBuilder to, String member, List<JsonObject> objects) {
        if (!objects.isEmpty()) {
            to.put(member, JsonArray.of(objects));
        }
    }

    private static String decimal(BigDecimal value) {
        return value.toPlainString();
    }
}
