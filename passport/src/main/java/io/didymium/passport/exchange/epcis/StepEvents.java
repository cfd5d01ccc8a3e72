package io.didymium.passport.exchange.epcis;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.goods.FlowFormat;
import io.didymium.passport.untp.goods.OutputFormat;
import io.didymium.passport.untp.goods.OwnerFormat;
import io.didymium.passport.untp.goods.PlainProducts;
import io.didymium.passport.untp.value.DrawingFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PieceFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A step as an event: a transformation, or, where goods enter the chain, the commissioning of objects. What goes in or out without a
 * passport is a class of its own in a transformation, so that its quantities add up.
 */
final class StepEvents {
    private static final String EPCS = "epcList";
    private static final String INPUT_PIECES = "inputPieces";
    private static final String KIND = "processKind";
    private static final String STARTED = "startedAt";
    private static final String PRODUCT_NAME = "productName";
    private static final String UNCERTAINTY = "standardUncertainty";

    private StepEvents() {}

    static JsonObject write(
            ProcessStep step, Function<BatchId, Batch> products, Set<BatchId> items, EventSource source) {
        boolean enters = step.kind().isSource();
        List<Batch> made = step.outputs().stream()
                .map(output -> products.apply(output.batch()))
                .toList();
        JsonObjectBuilder event = EventForm.begin(
                enters ? "ObjectEvent" : "TransformationEvent", step.id(), step.endedAt(), offset(made), source);
        if (enters) {
            event.put("action", "ADD");
        }
        event.put("bizStep", businessStep(step.kind()));
        EventForm.putPlace(event, step.facility());
        Weighings weighings = new Weighings();
        Map<BatchId, MeasuredMass> outputs = new LinkedHashMap<>();
        made.forEach(batch -> outputs.put(batch.id(), batch.mass()));
        if (enters) {
            weighings.put(event, EPCS, "quantityList", outputs, items, List.of());
            if (outputs.isEmpty()) {
                event.put(EPCS, JsonArray.of(List.of()));
            }
        } else {
            Map<BatchId, MeasuredMass> inputs = new LinkedHashMap<>();
            step.inputs().forEach(input -> inputs.put(input.batch(), input.mass()));
            weighings.put(event, "inputEPCList", "inputQuantityList", inputs, items, classes(step, true));
            weighings.put(event, "outputEPCList", "outputQuantityList", outputs, items, classes(step, false));
        }
        weighings.finish(event);
        putOwn(event, step);
        event.put("ilmd", ilmd(step, made));
        return EventForm.finish(event);
    }

    private static void putOwn(JsonObjectBuilder event, ProcessStep step) {
        OwnTerms.put(event, OwnTerms.NAME, step.name());
        OwnTerms.put(event, KIND, step.kind().name());
        OwnTerms.put(event, STARTED, Fields.write(step.startedAt()));
        JsonObjectBuilder own = JsonObject.builder();
        PieceFormat.put(own, INPUT_PIECES, step.inputs());
        OwnerFormat.write(step.owners(), own);
        step.drawing().ifPresent(drawing -> own.put(DrawingFormat.MEMBER, DrawingFormat.write(drawing)));
        if (!step.flows().isEmpty()) {
            own.put(FlowFormat.MEMBER, Fields.array(step.flows(), FlowFormat::write));
        }
        OwnTerms.putAll(event, own.build());
    }

    /** Master data of the lots that are made: what they are and what was found in them. */
    private static JsonObject ilmd(ProcessStep step, List<Batch> made) {
        List<JsonObject> described = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            described.add(OutputFormat.write(step.outputs().get(i), made.get(i)).toBuilder()
                    .remove(UNCERTAINTY)
                    .put(PRODUCT_NAME, made.get(i).name())
                    .build());
        }
        JsonObjectBuilder ilmd = JsonObject.builder();
        OwnTerms.put(ilmd, OutputFormat.MEMBER, JsonArray.of(described));
        return ilmd.build();
    }

    private static List<JsonObject> classes(ProcessStep step, boolean in) {
        return named(step.id(), step.flows(), in).entrySet().stream()
                .map(entry -> Weighings.quantity(
                        entry.getKey(), entry.getValue().mass().value()))
                .toList();
    }

    private static SortedMap<String, Flow> named(StepId step, List<Flow> flows, boolean in) {
        return PlainProducts.of(step, flows, flow -> flow.kind().isInput() == in);
    }

    /** The offset of local time, if it is the same of all that was made. */
    private static ZoneOffset offset(List<Batch> made) {
        List<Optional<ZoneOffset>> offsets =
                made.stream().map(Batch::localOffset).distinct().toList();
        return offsets.size() == 1 ? offsets.get(0).orElse(ZoneOffset.UTC) : ZoneOffset.UTC;
    }

    private static String businessStep(ProcessKind kind) {
        return switch (kind) {
            case COLLECTION -> "collecting";
            case ASSEMBLY -> "assembling";
            case DISMANTLING -> "disassembling";
            default -> "commissioning";
        };
    }

    /** Whether an event of ours is of a step. */
    static boolean isOne(JsonObject event) {
        return event.has(OwnTerms.PREFIX + KIND);
    }

    /** A step, and the batches that it made. */
    record Read(ProcessStep step, List<Batch> made) {}

    static Read read(JsonObject event) throws MalformedInputException {
        JsonObject own = OwnTerms.of(event);
        String id = own.requireString(OwnTerms.EVENT_ID);
        String name = own.requireString(OwnTerms.NAME);
        ProcessKind kind = Fields.constant(ProcessKind.class, own, KIND);
        StepId step = Fields.built(event, OwnTerms.PREFIX + OwnTerms.EVENT_ID, () -> new StepId(id));
        FacilityId facility = EventForm.readPlace(event);
        Instant startedAt = Fields.instant(own, STARTED);
        Instant endedAt = Fields.instant(event, "eventTime");
        List<Flow> flows = Fields.listIfPresent(own, FlowFormat.MEMBER, FlowFormat::read);
        boolean enters = kind.isSource();
        String type = enters ? "ObjectEvent" : "TransformationEvent";
        if (!event.requireString("type").equals(type)) {
            throw event.malformed("type", "expected " + type + " of " + kind.label());
        }
        Map<BatchId, MeasuredMass> inputs =
                enters ? Map.of() : read(event, "inputEPCList", "inputQuantityList", named(step, flows, true));
        Map<BatchId, MeasuredMass> outputs = enters
                ? Weighings.read(event, EPCS, "quantityList", Set.of())
                : read(event, "outputEPCList", "outputQuantityList", named(step, flows, false));
        List<BatchPortion> portions = PieceFormat.read(own, INPUT_PIECES, portions(event, inputs));
        List<Output> made = new ArrayList<>();
        List<Batch> batches = new ArrayList<>();
        readOutputs(event, facility, outputs, made, batches);
        SortedMap<BatchId, PartyId> owners = OwnerFormat.readOwners(own);
        Optional<RunDrawing> drawing = Fields.optional(own, DrawingFormat.MEMBER, DrawingFormat::read);
        return new Read(
                Fields.built(
                        event,
                        () -> new ProcessStep(
                                step, name, kind, facility, startedAt, endedAt, portions, made, flows, owners,
                                drawing)),
                batches);
    }

    private static List<BatchPortion> portions(JsonObject event, Map<BatchId, MeasuredMass> goods)
            throws MalformedInputException {
        return Fields.built(
                event,
                () -> goods.entrySet().stream()
                        .map(entry -> new BatchPortion(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** The batches on one side of a transformation; its other classes are exactly its flows. */
    private static Map<BatchId, MeasuredMass> read(
            JsonObject event, String epcs, String quantities, SortedMap<String, Flow> flows)
            throws MalformedInputException {
        Map<String, Mass> stated = Weighings.classes(event, quantities, flows.keySet());
        for (Map.Entry<String, Flow> flow : flows.entrySet()) {
            Mass mass = flow.getValue().mass().value();
            if (!mass.equals(stated.get(flow.getKey()))) {
                throw event.malformed(
                        quantities,
                        "expected " + QuantityFormat.text(mass) + " kg of " + flow.getKey() + ", which is "
                                + flow.getValue().name());
            }
        }
        return Weighings.read(event, epcs, quantities, flows.keySet());
    }

    private static void readOutputs(
            JsonObject event,
            FacilityId facility,
            Map<BatchId, MeasuredMass> outputs,
            List<Output> made,
            List<Batch> batches)
            throws MalformedInputException {
        JsonObject ilmd = event.requireObject("ilmd");
        Set<BatchId> open = outputs.keySet().stream().collect(Collectors.toSet());
        for (JsonObject description : Fields.list(OwnTerms.of(ilmd), OutputFormat.MEMBER, one -> one)) {
            String product = description.requireString(OwnTerms.OF_PRODUCT);
            BatchId id = Fields.built(event, "ilmd", () -> new BatchId(product));
            MeasuredMass mass = outputs.get(id);
            if (mass == null || !open.remove(id)) {
                throw event.malformed("ilmd", "describes " + product + ", which the event does not make, or twice");
            }
            JsonObject whole = description.toBuilder()
                    .put(UNCERTAINTY, QuantityFormat.text(mass.standardUncertainty()))
                    .build();
            batches.add(
                    OutputFormat.readBatch(id, description.requireString(PRODUCT_NAME), mass.value(), facility, whole));
            made.add(OutputFormat.readOutput(id, whole));
        }
        if (!open.isEmpty()) {
            throw event.malformed("ilmd", "does not describe " + open.iterator().next());
        }
    }
}
