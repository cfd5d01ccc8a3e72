package io.didymium.passport.untp.footprint;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.FactorBackground;
import io.didymium.core.lca.chain.StepAllocation;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.core.lca.uncertainty.Pedigree;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The wire form of a step's inventory: members of our extension on its {@code MakeEvent}. */
public final class ActivityFormat {
    private static final String ACTIVITIES = "stepActivity";
    private static final String ALLOCATION = "stepAllocation";
    private static final String CUT_OFFS = "stepCutOff";
    private static final String COVERS = "covers";

    /** The members of an event that state the inventory of its step. */
    public static final List<String> MEMBERS = List.of(ACTIVITIES, CUT_OFFS, ALLOCATION);

    private ActivityFormat() {}

    public static void write(StepInventory inventory, JsonObjectBuilder event) {
        if (!inventory.activities().isEmpty()) {
            event.put(ACTIVITIES, Fields.array(inventory.activities(), ActivityFormat::write));
        }
        if (!inventory.cutOffs().isEmpty()) {
            event.put(
                    CUT_OFFS,
                    Fields.array(
                            List.copyOf(inventory.cutOffs().entrySet()),
                            cutOff -> JsonObject.builder()
                                    .put("cutOffFlow", cutOff.getKey())
                                    .put("cutOffReason", cutOff.getValue())
                                    .build()));
        }
        inventory.allocation().ifPresent(allocation -> event.put(ALLOCATION, AllocationFormat.write(allocation)));
    }

    public static Optional<StepInventory> read(JsonObject event, StepId step) throws MalformedInputException {
        if (!event.has(ACTIVITIES) && !event.has(ALLOCATION) && !event.has(CUT_OFFS)) {
            return Optional.empty();
        }
        List<Activity> activities = Fields.listIfPresent(event, ACTIVITIES, entry -> readActivity(entry, step));
        Map<String, String> cutOffs = new TreeMap<>();
        for (JsonObject entry : Fields.listIfPresent(event, CUT_OFFS, element -> element)) {
            if (cutOffs.put(entry.requireString("cutOffFlow"), entry.requireString("cutOffReason")) != null) {
                throw entry.malformed("cutOffFlow", "occurs twice");
            }
        }
        Optional<StepAllocation> allocation = Fields.optional(event, ALLOCATION, AllocationFormat::read);
        return Optional.of(Fields.built(
                event,
                () -> StepInventory.builder(step)
                        .activities(activities)
                        .cutOffs(cutOffs)
                        .allocation(allocation.orElse(null))
                        .build()));
    }

    private static JsonObject write(Activity activity) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("activityName", activity.name())
                .put("activityAmount", activity.amount().toPlainString())
                .putIfPresent("ofProduct", activity.only().map(BatchId::value))
                .putIfPresent("dataQuality", activity.quality().map(ActivityFormat::text))
                .put("activityFactor", write(activity.factor()));
        if (!activity.covers().isEmpty()) {
            object.put(COVERS, JsonArray.ofStrings(List.copyOf(activity.covers())));
        }
        return object.build();
    }

    static JsonObject write(ActivityFactor factor) {
        List<JsonObject> impacts = new ArrayList<>();
        factor.impacts()
                .forEach((category, impact) -> impacts.add(JsonObject.builder()
                        .put("impactCategory", category)
                        .put("impactAmount", impact.toPlainString())
                        .build()));
        JsonObjectBuilder object = JsonObject.builder()
                .put("factorName", factor.name())
                .put("factorUnit", factor.unit())
                .put("factorSource", factor.source())
                .put("dataOrigin", factor.origin().name())
                .put("factorImpact", Fields.array(impacts, impact -> impact));
        factor.background().ifPresent(background -> object.put("factorBackground", write(background)));
        return object.build();
    }

    private static JsonObject write(FactorBackground background) {
        return JsonObject.builder()
                .put("backgroundProcess", background.supplied().process().value())
                .put("backgroundProduct", background.supplied().flow().value())
                .put("inventoryDigest", background.inventory())
                .put("methodDigest", background.method())
                .put("backgroundAllocation", background.allocation())
                .put("providerRule", background.providers().name())
                .build();
    }

    private static FactorBackground readBackground(JsonObject object) throws MalformedInputException {
        String process = object.requireString("backgroundProcess");
        String product = object.requireString("backgroundProduct");
        String inventory = object.requireString("inventoryDigest");
        String method = object.requireString("methodDigest");
        String allocation = object.requireString("backgroundAllocation");
        ProviderRule providers = Fields.constant(ProviderRule.class, object, "providerRule");
        return Fields.built(
                object,
                () -> FactorBackground.builder(
                                new ProductFlow(new DataSetId(process), new DataSetId(product)), inventory, method)
                        .allocation(allocation)
                        .providers(providers)
                        .build());
    }

    private static String text(Pedigree scores) {
        return "(" + scores.reliability() + ";" + scores.completeness() + ";" + scores.time() + ";" + scores.place()
                + ";" + scores.technology() + ")";
    }

    private static Activity readActivity(JsonObject entry, StepId step) throws MalformedInputException {
        String name = entry.requireString("activityName");
        BigDecimal amount = Fields.decimal(entry, "activityAmount");
        Optional<String> only = entry.findString("ofProduct");
        Optional<Pedigree> quality = readQuality(entry);
        List<String> covers = entry.has(COVERS) ? entry.requireArray(COVERS).strings() : List.of();
        ActivityFactor factor = readFactor(entry.requireObject("activityFactor"));
        return Fields.built(
                entry,
                () -> Activity.builder(step, name, amount, factor)
                        .only(only.map(BatchId::new).orElse(null))
                        .quality(quality.orElse(null))
                        .covers(covers)
                        .build());
    }

    private static Optional<Pedigree> readQuality(JsonObject entry) throws MalformedInputException {
        Optional<String> text = entry.findString("dataQuality");
        Optional<Pedigree> scores = text.flatMap(Pedigree::find);
        if (!scores.map(ActivityFormat::text).equals(text)) {
            throw entry.malformed("dataQuality", "expected five scores such as (1;2;1;1;1)");
        }
        return scores;
    }

    static ActivityFactor readFactor(JsonObject object) throws MalformedInputException {
        String name = object.requireString("factorName");
        String unit = object.requireString("factorUnit");
        String source = object.requireString("factorSource");
        Provenance.Origin origin = Fields.constant(Provenance.Origin.class, object, "dataOrigin");
        Map<String, BigDecimal> impacts = new TreeMap<>();
        for (JsonObject entry : Fields.list(object, "factorImpact", element -> element)) {
            if (impacts.put(entry.requireString("impactCategory"), Fields.decimal(entry, "impactAmount")) != null) {
                throw entry.malformed("impactCategory", "occurs twice");
            }
        }
        Optional<FactorBackground> background =
                Fields.optional(object, "factorBackground", ActivityFormat::readBackground);
        return Fields.built(
                object,
                () -> ActivityFactor.builder(name, unit, source, origin)
                        .impacts(impacts)
                        .background(background.orElse(null))
                        .build());
    }
}
