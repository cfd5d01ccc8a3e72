package io.didymium.passport.untp.value;

import io.didymium.core.id.BatchId;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.RunDrawing;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The wire form of a drawing from a continuous process: its rule, and when inputs were poured. */
public final class DrawingFormat {
    /** The member of an event that holds it. */
    public static final String MEMBER = "drawing";

    private DrawingFormat() {}

    public static JsonObject write(RunDrawing drawing) {
        return JsonObject.builder()
                .put("mixingRule", drawing.rule().name())
                .put(
                        "poured",
                        Fields.array(
                                List.copyOf(drawing.pouredAt().entrySet()),
                                entry -> JsonObject.builder()
                                        .put("ofProduct", entry.getKey().value())
                                        .put("pouredAt", Fields.write(entry.getValue()))
                                        .build()))
                .build();
    }

    public static RunDrawing read(JsonObject object) throws MalformedInputException {
        MixingRule rule = Fields.constant(MixingRule.class, object, "mixingRule");
        SortedMap<BatchId, Instant> pouredAt = new TreeMap<>();
        for (JsonObject entry : Fields.list(object, "poured", element -> element)) {
            String product = entry.requireString("ofProduct");
            BatchId batch = Fields.built(entry, "ofProduct", () -> new BatchId(product));
            if (pouredAt.put(batch, Fields.instant(entry, "pouredAt")) != null) {
                throw entry.malformed("ofProduct", "occurs twice");
            }
        }
        return new RunDrawing(rule, pouredAt);
    }
}
