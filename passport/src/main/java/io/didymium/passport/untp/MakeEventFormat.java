package io.didymium.passport.untp;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.untp.footprint.ActivityFormat;
import io.didymium.passport.untp.goods.FlowFormat;
import io.didymium.passport.untp.goods.OutputFormat;
import io.didymium.passport.untp.goods.OwnerFormat;
import io.didymium.passport.untp.goods.PlainProducts;
import io.didymium.passport.untp.goods.WithdrawalFormat;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.DrawingFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.LinkFormat;
import io.didymium.passport.untp.value.PieceFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import io.didymium.passport.untp.value.SourceFormat;
import io.didymium.passport.untp.value.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The wire form of a process step: a {@code MakeEvent}. */
final class MakeEventFormat {
    static final String TYPE = "MakeEvent";
    static final String OUTPUTS = OutputFormat.MEMBER;
    static final String FLOWS = FlowFormat.MEMBER;
    private static final String INPUTS = "inputProduct";
    private static final String PRODUCTS = "outputProduct";
    private static final String INPUT_PIECES = "inputPieces";

    JsonObject write(StepSubject made, List<CredentialLink> links, Labels labels) {
        ProcessStep step = made.step();
        JsonObjectBuilder event = JsonObject.builder()
                .put("type", Fields.types(TYPE, "LifecycleEvent"))
                .put("id", step.id().value())
                .put("name", step.name())
                .put("eventDate", Fields.write(step.endedAt()))
                .put(
                        "activityType",
                        ConceptFormat.classification(
                                Terms.PROCESS_KINDS,
                                step.kind().name(),
                                step.kind().label()))
                .put("relatedDocument", Fields.array(links, LinkFormat::write))
                .put(INPUTS, products(EventFormat.products(step.inputs(), "consumed", labels), flows(step, true)))
                .put(
                        PRODUCTS,
                        products(
                                Fields.array(
                                        step.outputs(),
                                        output -> EventFormat.product(
                                                output.batch(),
                                                made.product(output.batch())
                                                        .mass()
                                                        .value(),
                                                "new",
                                                labels)),
                                flows(step, false)))
                .put("madeAtFacility", FacilityFormat.reference(step.facility(), labels))
                .put("startedAt", Fields.write(step.startedAt()))
                .put("inputUncertainty", EventFormat.uncertainties(step.inputs()))
                .put(
                        OUTPUTS,
                        Fields.array(
                                step.outputs(), output -> OutputFormat.write(output, made.product(output.batch()))))
                .put(FLOWS, Fields.array(step.flows(), FlowFormat::write));
        step.drawing().ifPresent(drawing -> event.put(DrawingFormat.MEMBER, DrawingFormat.write(drawing)));
        PieceFormat.put(event, INPUT_PIECES, step.inputs());
        OwnerFormat.write(step.owners(), event);
        WithdrawalFormat.write(made.withdrawals(), event);
        made.reagents().ifPresent(declared -> event.put(SourceFormat.MEMBER, SourceFormat.write(declared)));
        made.inventory().ifPresent(inventory -> ActivityFormat.write(inventory, event));
        return event.build();
    }

    private static SortedMap<String, Flow> flows(ProcessStep step, boolean in) {
        return PlainProducts.of(step.id(), step.flows(), flow -> flow.kind().isInput() == in);
    }

    /** The batches on one side of a step, and after them what has no passport: all that a reader adds up. */
    private static JsonArray products(JsonArray batches, SortedMap<String, Flow> flows) {
        List<JsonValue> all = new ArrayList<>(batches.values());
        all.addAll(PlainProducts.write(flows));
        return JsonArray.of(all);
    }

    StepSubject read(JsonObject event) throws MalformedInputException {
        String id = event.requireString("id");
        String name = event.requireString("name");
        ProcessKind kind =
                ConceptFormat.constant(ProcessKind.class, Terms.PROCESS_KINDS, event.requireObject("activityType"));
        FacilityId facility = FacilityFormat.readReference(event.requireObject("madeAtFacility"));
        Instant startedAt = Fields.instant(event, "startedAt");
        Instant endedAt = Fields.instant(event, "eventDate");
        List<BatchPortion> inputs = PieceFormat.read(
                event,
                INPUT_PIECES,
                EventFormat.readPortions(event, PlainProducts.batches(event, INPUTS), "consumed", "inputUncertainty"));
        SortedMap<BatchId, Batch> produced = new TreeMap<>();
        List<Output> outputs = readOutputs(event, facility, produced);
        List<Flow> flows = Fields.list(event, FLOWS, FlowFormat::read);
        Optional<RunDrawing> drawing = Fields.optional(event, DrawingFormat.MEMBER, DrawingFormat::read);
        SortedMap<BatchId, PartyId> owners = OwnerFormat.readOwners(event);
        ProcessStep step = Fields.built(
                event,
                () -> new ProcessStep(
                        new StepId(id),
                        name,
                        kind,
                        facility,
                        startedAt,
                        endedAt,
                        inputs,
                        outputs,
                        flows,
                        owners,
                        drawing));
        requireFlowsListed(event, step);
        Optional<SourceDeclaration> reagents =
                Fields.optional(event, SourceFormat.MEMBER, declared -> SourceFormat.read(declared, step.id()));
        Optional<StepInventory> inventory = ActivityFormat.read(event, step.id());
        SortedMap<BatchId, String> withdrawals = WithdrawalFormat.read(event);
        return Fields.built(event, () -> new StepSubject(step, produced, reagents, inventory, withdrawals));
    }

    /** Events of before list no flow among products; others list each. */
    private static void requireFlowsListed(JsonObject event, ProcessStep step) throws MalformedInputException {
        boolean listed = PlainProducts.areIn(event, INPUTS) || PlainProducts.areIn(event, PRODUCTS);
        PlainProducts.requireAre(event, INPUTS, flows(step, true), listed);
        PlainProducts.requireAre(event, PRODUCTS, flows(step, false), listed);
    }

    private static List<Output> readOutputs(JsonObject event, FacilityId facility, Map<BatchId, Batch> produced)
            throws MalformedInputException {
        Map<String, JsonObject> descriptions = new HashMap<>();
        for (JsonObject entry : Fields.list(event, OUTPUTS, element -> element)) {
            if (descriptions.put(entry.requireString("ofProduct"), entry) != null) {
                throw entry.malformed("ofProduct", "occurs twice");
            }
        }
        List<Output> outputs = new ArrayList<>();
        for (JsonObject entry : PlainProducts.batches(event, PRODUCTS)) {
            JsonObject product = entry.requireObject("product");
            BatchId batch = ProductFormat.readReference(product);
            EventFormat.requireDisposition(entry, "new");
            JsonObject description = descriptions.remove(batch.value());
            if (description == null) {
                throw event.malformed(OUTPUTS, "does not describe " + batch);
            }
            Mass mass = QuantityFormat.readMeasure(entry.requireObject("quantity"));
            produced.put(
                    batch, OutputFormat.readBatch(batch, product.requireString("name"), mass, facility, description));
            outputs.add(OutputFormat.readOutput(batch, description));
        }
        if (!descriptions.isEmpty()) {
            throw event.malformed(OUTPUTS, "describes a product that the event does not make");
        }
        return outputs;
    }
}
