package io.didymium.passport.untp.goods;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.util.SortedMap;
import java.util.TreeMap;

/** The terms of our extension for what an event withdraws from accounts; written only where something is. */
public final class WithdrawalFormat {
    private static final String MEMBER = "withdrawal";
    private static final String EXTRACT = "accountExtract";

    private WithdrawalFormat() {}

    public static void write(SortedMap<BatchId, String> withdrawals, JsonObjectBuilder event) {
        if (!withdrawals.isEmpty()) {
            event.put(
                    MEMBER,
                    Fields.array(
                            withdrawals.entrySet().stream().toList(),
                            withdrawal -> JsonObject.builder()
                                    .put("ofProduct", withdrawal.getKey().value())
                                    .put(EXTRACT, withdrawal.getValue())
                                    .build()));
        }
    }

    public static SortedMap<BatchId, String> read(JsonObject event) throws MalformedInputException {
        SortedMap<BatchId, String> withdrawals = new TreeMap<>();
        for (JsonObject entry : Fields.listIfPresent(event, MEMBER, element -> element)) {
            String product = entry.requireString("ofProduct");
            BatchId batch = Fields.built(entry, "ofProduct", () -> new BatchId(product));
            if (withdrawals.put(batch, entry.requireString(EXTRACT)) != null) {
                throw entry.malformed("ofProduct", "occurs twice");
            }
        }
        return withdrawals;
    }
}
