package io.didymium.examples.cli.exchange.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.examples.cli.text.Json;
import java.util.List;
import java.util.Locale;

/** Batches, their assays and portions of them as a description gives them. */
public final class DescribedGoods {
    private DescribedGoods() {}

    static ObjectNode batch(Batch batch) {
        ObjectNode object = Json.object()
                .put("id", batch.id().value())
                .put("name", batch.name())
                .put("form", word(batch.form()));
        mass(object, batch.mass());
        object.put("facility", batch.facility().value())
                .put(
                        "producedAt",
                        batch.localOffset()
                                .map(offset -> offset.getTotalSeconds() == 0
                                        ? batch.producedAt().toString().replace("Z", "+00:00")
                                        : batch.producedAt().atOffset(offset).toString())
                                .orElseGet(() -> batch.producedAt().toString()));
        batch.assay().ifPresent(assay -> object.set("assay", assay(assay)));
        batch.radioactivity().ifPresent(activity -> object.set("radioactivity", radioactivity(activity)));
        batch.pieces().ifPresent(pieces -> object.set("pieces", pieces(pieces)));
        if (!batch.packages().isEmpty()) {
            ArrayNode packages = object.putArray("packages");
            batch.packages().forEach(packing -> {
                ObjectNode one = packages.addObject()
                        .put("id", packing.id())
                        .put("grossKg", packing.gross().value().kilograms())
                        .put(
                                "grossUncertaintyKg",
                                packing.gross().standardUncertainty().kilograms())
                        .put("tareKg", packing.tare().value().kilograms())
                        .put(
                                "tareUncertaintyKg",
                                packing.tare().standardUncertainty().kilograms());
                packing.seal().ifPresent(seal -> one.put("seal", seal));
            });
        }
        return object;
    }

    private static ObjectNode pieces(Pieces pieces) {
        ObjectNode object = Json.object().put("kind", pieces.kind()).put("count", pieces.count());
        pieces.unitMass().ifPresent(unit -> mass(object.putObject("unit"), unit));
        pieces.serial().ifPresent(serial -> object.put("serial", serial));
        if (!pieces.bill().isEmpty()) {
            ArrayNode bill = object.putArray("bill");
            pieces.bill()
                    .forEach(line -> mass(
                            bill.addObject().put("part", line.part()).put("perPiece", line.perPiece()), line.mass()));
        }
        return object;
    }

    /** An assay as the member of a batch. */
    public static ObjectNode assay(Assay assay) {
        ObjectNode object = Json.object().put("method", assay.method()).put("state", word(assay.state()));
        if (!assay.massLoss().equals(MeasuredFraction.ZERO)) {
            object.put("massLossPercent", assay.massLoss().value().value().movePointRight(2))
                    .put(
                            "massLossStandardUncertaintyPercent",
                            assay.massLoss().standardUncertainty().value().movePointRight(2));
        }
        assay.ignitionLoss().ifPresent(loss -> object.set("lossOnIgnition", content(loss)));
        assay.totalOxides().ifPresent(oxides -> object.set("totalOxides", content(oxides)));
        if (assay.scope() == AnalysisScope.COMPLETE) {
            object.put("complete", true);
        }
        ObjectNode contents = object.putObject("contents");
        assay.values().forEach(value -> contents.set(value.constituent().formula(), content(value.content())));
        assay.limits()
                .forEach(limit -> contents.putObject(limit.constituent().formula())
                        .put("belowFraction", limit.limit().value()));
        assay.normalisation()
                .ifPresent(scaled -> object.putObject("normalisation")
                        .put("originalSumPercent", scaled.originalSum().movePointRight(2))
                        .put("reason", scaled.reason()));
        return object;
    }

    private static ObjectNode radioactivity(Radioactivity radioactivity) {
        ObjectNode object = Json.object().put("method", radioactivity.method());
        object.set("thorium", content(radioactivity.thorium()));
        object.set("uranium", content(radioactivity.uranium()));
        return object;
    }

    private static ObjectNode content(MeasuredFraction content) {
        return Json.object()
                .put("fraction", content.value().value())
                .put(
                        "standardUncertaintyFraction",
                        content.standardUncertainty().value());
    }

    static ArrayNode portions(List<BatchPortion> portions) {
        ArrayNode list = Json.object().putArray("portions");
        for (BatchPortion portion : portions) {
            ObjectNode object = list.addObject().put("batch", portion.batch().value());
            mass(object, portion.mass());
            portion.pieces().ifPresent(share -> share(object, share));
        }
        return list;
    }

    private static void share(ObjectNode object, PieceShare share) {
        share.count().ifPresent(count -> object.put("count", count));
        if (!share.packages().isEmpty()) {
            share.packages().forEach(object.withArrayProperty("packages")::add);
        }
        if (!share.serials().isEmpty()) {
            share.serials().forEach(object.withArrayProperty("serials")::add);
        }
    }

    static void mass(ObjectNode object, MeasuredMass mass) {
        object.put("massKg", mass.value().kilograms())
                .put("standardUncertaintyKg", mass.standardUncertainty().kilograms());
    }

    /** The word of a constant, as descriptions have it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
