package io.didymium.passport.untp.footprint;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.StepAllocation;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The wire form of how a step is divided: the key with all that its numbers depend on. */
final class AllocationFormat {
    /** The keys, by their names in events. */
    private enum Key {
        MASS,
        RARE_EARTH_OXIDE_MASS,
        PRICE,
        FIXED,
        SUBSTITUTION
    }

    private AllocationFormat() {}

    static JsonObject write(StepAllocation allocation) {
        return write(allocation.key())
                .putIfPresent("allocationReason", allocation.reason())
                .build();
    }

    private static JsonObjectBuilder write(BatchAllocation key) {
        if (key instanceof BatchAllocation.ByMass) {
            return named(Key.MASS);
        }
        if (key instanceof BatchAllocation.ByRareEarthOxide) {
            return named(Key.RARE_EARTH_OXIDE_MASS);
        }
        if (key instanceof BatchAllocation.ByPrice byPrice) {
            return named(Key.PRICE).put("priceTable", write(byPrice.prices()));
        }
        if (key instanceof BatchAllocation.Fixed fixed) {
            return named(Key.FIXED)
                    .put("fixedShare", Fields.array(shares(fixed), share -> share))
                    .put("shareSource", fixed.reason());
        }
        if (key instanceof BatchAllocation.Substitution substitution) {
            return named(Key.SUBSTITUTION)
                    .put("substitute", Fields.array(substitutes(substitution), one -> one))
                    .put("substitutionReason", substitution.reason())
                    .put("divisionOfRest", write(substitution.among()).build());
        }
        throw new IllegalArgumentException("a step cannot be stated to be divided " + key.label());
    }

    private static JsonObjectBuilder named(Key key) {
        return JsonObject.builder().put("allocationKey", key.name());
    }

    private static List<JsonObject> substitutes(BatchAllocation.Substitution substitution) {
        List<JsonObject> substitutes = new ArrayList<>();
        substitution
                .replaced()
                .forEach((product, substitute) -> substitutes.add(JsonObject.builder()
                        .put("replacingProduct", product)
                        .put("unitsPerKilogram", substitute.ratio().toPlainString())
                        .put("activityFactor", ActivityFormat.write(substitute.factor()))
                        .build()));
        return substitutes;
    }

    private static List<JsonObject> shares(BatchAllocation.Fixed fixed) {
        List<JsonObject> shares = new ArrayList<>();
        fixed.shares()
                .parts()
                .forEach((batch, share) -> shares.add(JsonObject.builder()
                        .put("ofProduct", batch.value())
                        .put("shareFraction", share.toPlainString())
                        .build()));
        return shares;
    }

    private static JsonObject write(PriceTable table) {
        List<JsonObject> prices = new ArrayList<>();
        table.prices()
                .forEach((product, price) -> prices.add(JsonObject.builder()
                        .put("pricedProduct", product)
                        .put("pricePerKilogram", price.toPlainString())
                        .build()));
        return JsonObject.builder()
                .put("firstDay", Fields.write(table.window().first()))
                .put("lastDay", Fields.write(table.window().last()))
                .put("currency", table.currency())
                .put("priceSource", table.source())
                .put("listedPrice", Fields.array(prices, price -> price))
                .build();
    }

    static StepAllocation read(JsonObject object) throws MalformedInputException {
        BatchAllocation key = readKey(object);
        Optional<String> reason = object.findString("allocationReason");
        return Fields.built(object, () -> new StepAllocation(key, reason));
    }

    private static BatchAllocation readKey(JsonObject object) throws MalformedInputException {
        return switch (Fields.constant(Key.class, object, "allocationKey")) {
            case MASS -> new BatchAllocation.ByMass();
            case RARE_EARTH_OXIDE_MASS -> new BatchAllocation.ByRareEarthOxide();
            case PRICE -> new BatchAllocation.ByPrice(readPrices(object.requireObject("priceTable")));
            case FIXED -> readFixed(object);
            case SUBSTITUTION -> readSubstitution(object);
        };
    }

    private static BatchAllocation.Substitution readSubstitution(JsonObject object) throws MalformedInputException {
        SortedMap<String, BatchAllocation.Substitute> replaced = new TreeMap<>();
        for (JsonObject entry : Fields.list(object, "substitute", element -> element)) {
            BigDecimal ratio = Fields.decimal(entry, "unitsPerKilogram");
            ActivityFactor factor = ActivityFormat.readFactor(entry.requireObject("activityFactor"));
            BatchAllocation.Substitute substitute =
                    Fields.built(entry, () -> new BatchAllocation.Substitute(factor, ratio));
            if (replaced.put(entry.requireString("replacingProduct"), substitute) != null) {
                throw entry.malformed("replacingProduct", "occurs twice");
            }
        }
        String reason = object.requireString("substitutionReason");
        BatchAllocation among = readKey(object.requireObject("divisionOfRest"));
        return Fields.built(object, () -> new BatchAllocation.Substitution(among, replaced, reason));
    }

    private static BatchAllocation.Fixed readFixed(JsonObject object) throws MalformedInputException {
        SortedMap<BatchId, BigDecimal> parts = new TreeMap<>();
        for (JsonObject entry : Fields.list(object, "fixedShare", element -> element)) {
            String batch = entry.requireString("ofProduct");
            BigDecimal share = Fields.decimal(entry, "shareFraction");
            if (parts.put(Fields.built(entry, "ofProduct", () -> new BatchId(batch)), share) != null) {
                throw entry.malformed("ofProduct", "occurs twice");
            }
        }
        String source = object.requireString("shareSource");
        return Fields.built(object, () -> new BatchAllocation.Fixed(new Shares<>(parts), source));
    }

    private static PriceTable readPrices(JsonObject object) throws MalformedInputException {
        LocalDate first = Fields.date(object, "firstDay");
        LocalDate last = Fields.date(object, "lastDay");
        String currency = object.requireString("currency");
        String source = object.requireString("priceSource");
        Map<String, BigDecimal> prices = new TreeMap<>();
        for (JsonObject entry : Fields.list(object, "listedPrice", element -> element)) {
            if (prices.put(entry.requireString("pricedProduct"), Fields.decimal(entry, "pricePerKilogram")) != null) {
                throw entry.malformed("pricedProduct", "occurs twice");
            }
        }
        return Fields.built(object, () -> PriceTable.of(new PriceTable.Window(first, last), currency, source, prices));
    }
}
