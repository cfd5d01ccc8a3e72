package io.didymium.examples.cli.exchange.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.id.CertificateId;
import io.didymium.core.process.Flow;
import io.didymium.core.process.MassBasis;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.examples.cli.text.Json;
import java.util.List;

/** A history as the members of a description that say it. */
public final class DescribedEvents {
    private DescribedEvents() {}

    /** A description without its head, of batches, steps and transfers; the codes of batches are not written. */
    public static ObjectNode of(List<Batch> batches, List<ProcessStep> steps, List<Transfer> transfers) {
        ObjectNode draft = Json.object();
        if (!batches.isEmpty()) {
            ArrayNode list = draft.putArray("batches");
            batches.forEach(batch -> list.add(DescribedGoods.batch(batch)));
        }
        if (!steps.isEmpty()) {
            ArrayNode list = draft.putArray("steps");
            steps.forEach(step -> list.add(step(step)));
        }
        if (!transfers.isEmpty()) {
            ArrayNode list = draft.putArray("transfers");
            transfers.forEach(transfer -> list.add(transfer(transfer)));
        }
        return draft;
    }

    private static ObjectNode step(ProcessStep step) {
        ObjectNode object = Json.object()
                .put("id", step.id().value())
                .put("name", step.name())
                .put("kind", DescribedGoods.word(step.kind()))
                .put("facility", step.facility().value())
                .put("startedAt", step.startedAt().toString())
                .put("endedAt", step.endedAt().toString());
        object.set("inputs", DescribedGoods.portions(step.inputs()));
        ArrayNode outputs = object.putArray("outputs");
        step.outputs().forEach(output -> {
            ObjectNode one = outputs.addObject()
                    .put("batch", output.batch().value())
                    .put("role", DescribedGoods.word(output.role()));
            if (!output.madeFrom().isEmpty()) {
                one.set("madeFrom", DescribedGoods.portions(output.madeFrom()));
            }
        });
        if (!step.flows().isEmpty()) {
            ArrayNode flows = object.putArray("flows");
            step.flows().forEach(flow -> flow(flows.addObject(), flow));
        }
        if (!step.owners().isEmpty()) {
            ArrayNode owners = object.putArray("owners");
            step.owners()
                    .forEach((batch, owner) ->
                            owners.addObject().put("batch", batch.value()).put("owner", owner.value()));
        }
        step.drawing().ifPresent(drawing -> {
            ObjectNode one = object.putObject("drawing").put("mixingRule", DescribedGoods.word(drawing.rule()));
            ArrayNode poured = one.putArray("poured");
            drawing.pouredAt()
                    .forEach((batch, at) ->
                            poured.addObject().put("batch", batch.value()).put("at", at.toString()));
        });
        return object;
    }

    private static void flow(ObjectNode object, Flow flow) {
        object.put("kind", DescribedGoods.word(flow.kind())).put("name", flow.name());
        DescribedGoods.mass(object, flow.mass());
        if (flow.basis() == MassBasis.WEIGHED) {
            object.put("massBasis", DescribedGoods.word(flow.basis()));
        }
        flow.assay().ifPresent(assay -> object.set("assay", DescribedGoods.assay(assay)));
    }

    private static ObjectNode transfer(Transfer transfer) {
        ObjectNode object = Json.object()
                .put("id", transfer.id().value())
                .put("name", transfer.name())
                .put("from", transfer.from().value())
                .put("to", transfer.to().value())
                .put("at", transfer.at().toString());
        ArrayNode portions = DescribedGoods.portions(transfer.portions());
        for (int i = 0; i < portions.size(); i++) {
            ObjectNode portion = (ObjectNode) portions.get(i);
            var weighed = transfer.received().get(transfer.portions().get(i).batch());
            if (weighed != null) {
                portion.put("receivedKg", weighed.value().kilograms())
                        .put(
                                "receivedUncertaintyKg",
                                weighed.standardUncertainty().kilograms());
            }
        }
        object.set("portions", portions);
        transfer.ownership()
                .ifPresent(title -> object.set(
                        "title",
                        title.passes()
                                ? Json.object()
                                        .put("seller", title.before().value())
                                        .put("buyer", title.after().value())
                                : Json.object().put("owner", title.before().value())));
        if (!transfer.permits().isEmpty()) {
            transfer.permits().stream().map(CertificateId::value).forEach(object.withArrayProperty("permits")::add);
        }
        return object;
    }
}
