package io.didymium.passport.exchange.epcis;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.exchange.epcis.prehash.Vocabulary;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events of others. They state neither the kind of a step nor the form of a material nor how exactly it was weighed: who imports them says
 * so, and nothing is guessed.
 */
final class ForeignEvents {
    private static final Set<String> USED = Set.of(
            "@context", "type", "eventID", "eventTime", "eventTimeZoneOffset", "recordTime", "action", "bizStep");
    private final EpcisReader reader;
    private final List<String> leftOut;

    ForeignEvents(EpcisReader reader, List<String> leftOut) {
        this.reader = reader;
        this.leftOut = leftOut;
    }

    /**
     * Adds what an event says.
     *
     * @param id its id, or its hash if it has none
     */
    void read(JsonObject event, String id, DraftParts parts) throws MalformedInputException {
        String type = event.requireString("type");
        String action = event.findString("action").orElse("");
        if (type.equals("TransformationEvent")) {
            parts.add(
                    step(
                            event,
                            id,
                            portions(event, "inputEPCList", "inputQuantityList"),
                            portions(event, "outputEPCList", "outputQuantityList")),
                    event);
            listRest(event, id, "inputQuantityList", "outputQuantityList", "bizLocation", "readPoint");
        } else if (type.equals("ObjectEvent") && action.equals("ADD")) {
            parts.add(step(event, id, Map.of(), portions(event, "epcList", "quantityList")), event);
            listRest(event, id, "quantityList", "bizLocation", "readPoint");
        } else if (type.equals("ObjectEvent") && action.equals("OBSERVE") && moves(event)) {
            parts.add(transfer(event, id), event);
            listRest(event, id, "quantityList", "sourceList", "destinationList", "bizLocation", "readPoint");
        } else {
            leftOut.add(id + ": the whole " + type + (action.isEmpty() ? "" : " of action " + action)
                    + ", which neither makes goods nor moves them from one named place to another");
        }
    }

    private static boolean moves(JsonObject event) throws MalformedInputException {
        Optional<FacilityId> from = TransferEvents.site(event, "sourceList", "source");
        Optional<FacilityId> to = TransferEvents.site(event, "destinationList", "destination");
        return from.isPresent() && to.isPresent() && !from.equals(to);
    }

    private StepEvents.Read step(
            JsonObject event, String id, Map<BatchId, MeasuredMass> taken, Map<BatchId, MeasuredMass> made)
            throws MalformedInputException {
        String word =
                Vocabulary.BUSINESS_STEP.wordOf(event.findString("bizStep").orElse(""));
        ProcessKind kind = reader.kind(word)
                .orElseThrow(() -> event.malformed(
                        "bizStep", "does not say which process it is; say which kind '" + word + "' is"));
        FacilityId facility = EventForm.readPlace(event);
        Instant at = Fields.instant(event, "eventTime");
        List<Batch> batches = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        for (Map.Entry<BatchId, MeasuredMass> product : made.entrySet()) {
            BatchId batch = product.getKey();
            MaterialForm form = reader.form(batch.value())
                    .orElseThrow(() -> event.malformed(
                            "", "the form of " + batch + " is not stated; say which form such products are"));
            batches.add(Fields.built(
                    event,
                    () -> Batch.builder(batch, form)
                            .mass(product.getValue())
                            .producedAt(facility, at)
                            .build()));
            outputs.add(new Output(batch, OutputRole.PRODUCT));
        }
        leftOut.add(id + ": assumed that it began when it ended, and that all it made are products");
        List<BatchPortion> inputs = list(event, taken);
        return new StepEvents.Read(
                Fields.built(
                        event,
                        () -> ProcessStep.builder(new StepId(id), kind)
                                .at(facility, at, at)
                                .inputs(inputs)
                                .outputs(outputs)
                                .build()),
                batches);
    }

    private Transfer transfer(JsonObject event, String id) throws MalformedInputException {
        FacilityId from = TransferEvents.site(event, "sourceList", "source").orElseThrow();
        FacilityId to =
                TransferEvents.site(event, "destinationList", "destination").orElseThrow();
        Instant at = Fields.instant(event, "eventTime");
        List<BatchPortion> moved = list(event, portions(event, "epcList", "quantityList"));
        var title = TransferEvents.ownership(event);
        return Fields.built(
                event,
                () -> Transfer.builder(new TransferId(id), from, to)
                        .at(at)
                        .portions(moved)
                        .ownership(title.orElse(null))
                        .build());
    }

    private static List<BatchPortion> list(JsonObject event, Map<BatchId, MeasuredMass> goods)
            throws MalformedInputException {
        return Fields.built(
                event,
                () -> goods.entrySet().stream()
                        .map(entry -> new BatchPortion(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Map<BatchId, MeasuredMass> portions(JsonObject event, String epcs, String quantities)
            throws MalformedInputException {
        if (event.has(epcs) && !event.requireArray(epcs).isEmpty()) {
            throw event.malformed(epcs, "lists single items, whose masses EPCIS does not state; list them by quantity");
        }
        Map<BatchId, MeasuredMass> goods = new LinkedHashMap<>();
        for (JsonObject element : Fields.listIfPresent(event, quantities, one -> one)) {
            String product = element.requireString("epcClass");
            BatchId batch = Fields.built(element, "epcClass", () -> new BatchId(product));
            if (goods.put(batch, mass(element, product)) != null) {
                throw event.malformed(quantities, "names " + product + " twice");
            }
        }
        return goods;
    }

    private MeasuredMass mass(JsonObject element, String product) throws MalformedInputException {
        if (!element.has("quantity") || !element.has("uom")) {
            throw element.malformed("quantity", "has no mass of " + product + ": give quantity and uom, such as KGM");
        }
        Mass mass = QuantityFormat.findMass(JsonObject.builder()
                        .put("value", element.requireDecimal("quantity"))
                        .put("unit", element.requireString("uom"))
                        .build())
                .orElseThrow(() -> element.malformed("uom", "is no unit of mass known here"));
        MassFraction relative = reader.uncertainty()
                .orElseThrow(() -> element.malformed(
                        "quantity", "the uncertainty of the mass is not stated; say that of the scale in per cent"));
        return Fields.built(element, () -> new MeasuredMass(mass, mass.times(relative)));
    }

    /** Lists the members that were not used. */
    private void listRest(JsonObject event, String id, String... used) {
        List<String> known = List.of(used);
        for (String name : event.names()) {
            if (!USED.contains(name) && !known.contains(name)) {
                leftOut.add(id + ": " + name);
            }
        }
    }
}
