package io.didymium.passport.exchange.epcis;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.piece.Packing;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PieceFormat;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is in what: the packages that a batch fills as aggregations, and the parts of a single item that was assembled as an association. The
 * association repeats what the step states, for readers that follow parts.
 */
final class GroupEvents {
    private static final String PACKAGE = "package";
    private static final String OF_STEP = "ofStep";
    private static final String PARENT = "parentID";
    private static final String CHILDREN = "childEPCs";
    private static final String QUANTITIES = "childQuantityList";

    private GroupEvents() {}

    static List<JsonObject> packages(Batch batch, Set<BatchId> items, EventSource source) {
        List<JsonObject> events = new ArrayList<>();
        for (int i = 0; i < batch.packages().size(); i++) {
            Packing packing = batch.packages().get(i);
            JsonObjectBuilder event = EventForm.begin(
                            "AggregationEvent",
                            batch.id(),
                            batch.producedAt(),
                            batch.localOffset().orElse(ZoneOffset.UTC),
                            source)
                    .put("action", "ADD")
                    .put("bizStep", "packing")
                    .put(PARENT, batch.id().value() + "#package-" + (i + 1));
            EventForm.putPlace(event, batch.facility());
            if (items.contains(batch.id())) {
                event.put(CHILDREN, JsonArray.ofStrings(List.of(batch.id().value())));
            } else {
                event.put(
                        QUANTITIES,
                        JsonArray.of(List.of(Weighings.quantity(batch.id().value(), packing.net()))));
            }
            OwnTerms.put(event, PACKAGE, PieceFormat.write(packing));
            events.add(EventForm.finish(event));
        }
        return events;
    }

    static boolean isPackage(JsonObject event) {
        return event.has(OwnTerms.PREFIX + PACKAGE);
    }

    static Packing readPackage(JsonObject event) throws MalformedInputException {
        return PieceFormat.readPackage(OwnTerms.of(event).requireObject(PACKAGE));
    }

    static BatchId readBatch(JsonObject event) throws MalformedInputException {
        String id = event.requireString(OwnTerms.PREFIX + OwnTerms.EVENT_ID);
        return Fields.built(event, OwnTerms.PREFIX + OwnTerms.EVENT_ID, () -> new BatchId(id));
    }

    /** The parts of each single item that a step that keeps its inputs apart made of other goods. */
    static List<JsonObject> parts(ProcessStep step, Set<BatchId> items, EventSource source) {
        List<JsonObject> events = new ArrayList<>();
        step.outputs().stream()
                .filter(output -> step.kind().keepsInputsApart() && items.contains(output.batch()))
                .forEach(output -> {
                    List<BatchPortion> parts = output.madeFrom().isEmpty() ? step.inputs() : output.madeFrom();
                    JsonObjectBuilder event = EventForm.begin(
                                    "AssociationEvent", output.batch(), step.endedAt(), ZoneOffset.UTC, source)
                            .put("action", "ADD")
                            .put("bizStep", "assembling")
                            .put(PARENT, output.batch().value());
                    EventForm.putPlace(event, step.facility());
                    List<String> single = new ArrayList<>();
                    List<JsonObject> classes = new ArrayList<>();
                    for (BatchPortion part : parts) {
                        if (items.contains(part.batch())) {
                            single.add(part.batch().value());
                        } else {
                            classes.add(Weighings.quantity(
                                    part.batch().value(), part.mass().value()));
                        }
                    }
                    if (!single.isEmpty()) {
                        event.put(CHILDREN, JsonArray.ofStrings(single));
                    }
                    if (!classes.isEmpty()) {
                        event.put(QUANTITIES, JsonArray.of(classes));
                    }
                    OwnTerms.put(event, OF_STEP, step.id().value());
                    events.add(EventForm.finish(event));
                });
        return events;
    }

    static boolean isParts(JsonObject event) {
        return event.has(OwnTerms.PREFIX + OF_STEP);
    }

    /**
     * Compares an association with the step that it repeats.
     *
     * @throws MalformedInputException if it says something else than the step
     */
    static void requireRepeats(JsonObject event, List<ProcessStep> steps) throws MalformedInputException {
        String id = event.requireString(OwnTerms.PREFIX + OF_STEP);
        Set<String> parts = new HashSet<>();
        if (event.has(CHILDREN)) {
            parts.addAll(event.requireArray(CHILDREN).strings());
        }
        for (JsonObject child : Fields.listIfPresent(event, QUANTITIES, one -> one)) {
            parts.add(child.requireString("epcClass"));
        }
        String parent = event.requireString(PARENT);
        boolean repeats = steps.stream()
                .filter(step -> step.id().value().equals(id))
                .flatMap(step -> step.outputs().stream()
                        .filter(output -> output.batch().value().equals(parent))
                        .map(output -> output.madeFrom().isEmpty() ? step.inputs() : output.madeFrom()))
                .anyMatch(made -> parts.equals(new HashSet<>(
                        made.stream().map(portion -> portion.batch().value()).toList())));
        if (!repeats) {
            throw event.malformed(OwnTerms.PREFIX + OF_STEP, "states other parts of " + parent + " than " + id);
        }
    }
}
