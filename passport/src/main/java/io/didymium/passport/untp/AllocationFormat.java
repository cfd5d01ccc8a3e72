package io.didymium.passport.untp;

import io.didymium.core.allocation.PriceTable;
import io.didymium.core.allocation.Shares;
import io.didymium.core.burden.BatchAllocation;
import io.didymium.core.burden.StepAllocation;
import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
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
    /** The keys, by the names that stand in events. */
    private enum Key {
        MASS,
        RARE_EARTH_OXIDE_MASS,
        PRICE,
        FIXED
    }

    private AllocationFormat() {}

    static JsonObject write(StepAllocation allocation) {
        JsonObjectBuilder object = JsonObject.builder();
        BatchAllocation key = allocation.key();
        if (key instanceof BatchAllocation.ByMass) {
            put(object, Key.MASS);
        } else if (key instanceof BatchAllocation.ByRareEarthOxide) {
            put(object, Key.RARE_EARTH_OXIDE_MASS);
        } else if (key instanceof BatchAllocation.ByPrice byPrice) {
            put(object, Key.PRICE).put("priceTable", write(byPrice.prices()));
        } else if (key instanceof BatchAllocation.Fixed fixed) {
            put(object, Key.FIXED)
                    .put("fixedShare", Fields.array(shares(fixed), share -> share))
                    .put("shareSource", fixed.reason());
        } else {
            throw new IllegalArgumentException("a step cannot be stated to be divided " + key.label());
        }
        return object.putIfPresent("allocationReason", allocation.reason()).build();
    }

    private static JsonObjectBuilder put(JsonObjectBuilder object, Key key) {
        return object.put("allocationKey", key.name());
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
        BatchAllocation key = switch (Fields.constant(Key.class, object, "allocationKey")) {
            case MASS -> new BatchAllocation.ByMass();
            case RARE_EARTH_OXIDE_MASS -> new BatchAllocation.ByRareEarthOxide();
            case PRICE -> new BatchAllocation.ByPrice(readPrices(object.requireObject("priceTable")));
            case FIXED -> readFixed(object);
        };
        Optional<String> reason = object.findString("allocationReason");
        return Fields.built(object, () -> new StepAllocation(key, reason));
    }

    private static BatchAllocation.Fixed readFixed(JsonObject object) throws MalformedInputException {
        SortedMap<BatchId, BigDecimal> parts = new TreeMap<>();
        for (JsonObject entry : Fields.list(object, "fixedShare", element -> element)) {
            String batch = entry.requireString("ofProduct");
            BigDecimal share = Fields.decimal(entry, "shareFraction");
            if (parts.put(Fields.built(entry, "ofProduct", () -> new BatchId(batch)), share) != null) {
                throw entry.malformed("ofProduct", "stands twice");
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
                throw entry.malformed("pricedProduct", "stands twice");
            }
        }
        return Fields.built(object, () -> PriceTable.of(new PriceTable.Window(first, last), currency, source, prices));
    }
}
