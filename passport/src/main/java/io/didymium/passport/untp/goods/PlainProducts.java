package io.didymium.passport.untp.goods;

import io.didymium.core.id.StepId;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What enters or leaves a step without a passport as products of a kind, so that a reader that knows nothing of our extension sees all that
 * went in and came out. They are no batches: what they are is stated once more, by the flow of their number, and nothing else may be.
 */
public final class PlainProducts {
    /** The granularity of a product that is a kind and no batch. */
    private static final String MODEL = "model";

    private static final String GRANULARITY = "idGranularity";

    private PlainProducts() {}

    /** The name of a flow of a step by its place, from 0. */
    public static String id(StepId step, int place) {
        return prefix(step.value()) + (place + 1);
    }

    private static String prefix(String step) {
        return step + (step.indexOf('#') < 0 ? "#flow-" : "-flow-");
    }

    /** The flows of a step that go in, or those that go out, by name. */
    public static SortedMap<String, Flow> of(StepId step, List<Flow> flows, Predicate<Flow> which) {
        SortedMap<String, Flow> named = new TreeMap<>();
        for (int i = 0; i < flows.size(); i++) {
            if (which.test(flows.get(i))) {
                named.put(id(step, i), flows.get(i));
            }
        }
        return named;
    }

    /** The quantities of flows, as an event lists them after its batches. */
    public static List<JsonObject> write(SortedMap<String, Flow> flows) {
        List<JsonObject> products = new ArrayList<>();
        flows.forEach((id, flow) -> {
            JsonObjectBuilder product = JsonObject.builder()
                    .put(
                            "product",
                            ConceptFormat.entity("Product", id, flow.name()).toBuilder()
                                    .put(GRANULARITY, MODEL)
                                    .build())
                    .put("quantity", QuantityFormat.measure(flow.mass().value()));
            disposition(flow.kind()).ifPresent(stated -> product.put("disposition", stated));
            products.add(product.build());
        });
        return products;
    }

    /** What became of a flow; of what nobody accounts for nobody knows that. */
    private static Optional<String> disposition(FlowKind kind) {
        return switch (kind) {
            case REAGENT -> Optional.of("consumed");
            case LOSS, EMISSION, EFFLUENT -> Optional.of("disposed");
            case UNACCOUNTED -> Optional.empty();
        };
    }

    /** Whether a quantity of an event is of a kind of product, which has no passport. */
    private static boolean isOne(JsonObject entry) throws MalformedInputException {
        return entry.requireObject("product").findString(GRANULARITY).equals(Optional.of(MODEL));
    }

    /** The quantities of batches on one side of an event. */
    public static List<JsonObject> batches(JsonObject event, String member) throws MalformedInputException {
        List<JsonObject> batches = new ArrayList<>();
        for (JsonObject entry : Fields.list(event, member, element -> element)) {
            if (!isOne(entry)) {
                batches.add(entry);
            }
        }
        return batches;
    }

    /** Whether a side of an event lists kinds of products. */
    public static boolean areIn(JsonObject event, String member) throws MalformedInputException {
        return batches(event, member).size() < event.requireArray(member).size();
    }

    /** Whether a quantity of an event is a flow of it by its name, whoever reads it. */
    public static boolean isFlow(JsonObject event, JsonObject entry) throws MalformedInputException {
        return isOne(entry)
                && entry.requireObject("product").requireString("id").startsWith(prefix(event.requireString("id")));
    }

    /**
     * Compares the kinds of products of an event with its flows: either none is listed, as in events of before, or each flow is once, as it
     * was written and nothing else.
     *
     * @throws MalformedInputException if one is no flow, differs from it or is missing
     */
    public static void requireAre(JsonObject event, String member, SortedMap<String, Flow> flows, boolean listed)
            throws MalformedInputException {
        Map<String, JsonObject> expected = new TreeMap<>();
        for (JsonObject entry : write(flows)) {
            expected.put(entry.requireObject("product").requireString("id"), entry);
        }
        for (JsonObject entry : Fields.list(event, member, element -> element)) {
            if (isOne(entry)) {
                String id = entry.requireObject("product").requireString("id");
                JsonObject written = expected.remove(id);
                if (written == null || !isSame(written, entry)) {
                    throw entry.malformed(
                            "product", "is of a kind, and not one of the flows that the event states: " + id);
                }
            }
        }
        if (listed && !expected.isEmpty()) {
            throw event.malformed(
                    member, "lacks the flow " + expected.keySet().iterator().next() + ", while others are listed");
        }
    }

    /** Whether an entry is what is written of a flow, its mass by value. */
    private static boolean isSame(JsonObject written, JsonObject entry) throws MalformedInputException {
        JsonObject none = JsonObject.builder().build();
        return QuantityFormat.readMeasure(entry.requireObject("quantity"))
                        .equals(QuantityFormat.readMeasure(written.requireObject("quantity")))
                && entry.toBuilder()
                        .put("quantity", none)
                        .build()
                        .equals(written.toBuilder().put("quantity", none).build());
    }
}
