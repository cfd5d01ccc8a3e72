package io.didymium.passport.untp.goods;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.AssayFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PieceFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The terms of our extension for a batch that a step made; its mass and name are stated beside it. */
public final class OutputFormat {
    /** The member of an event that holds what a step made. */
    public static final String MEMBER = "outputBatch";

    private static final String SERIAL = "serialNumber";
    private static final String PRODUCED_AT = "producedAt";

    private OutputFormat() {}

    public static JsonObject write(Output output, Batch batch) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("ofProduct", batch.id().value())
                .put("role", output.role().name())
                .put("materialForm", batch.form().name())
                .put(PRODUCED_AT, producedAt(batch))
                .put("standardUncertainty", QuantityFormat.text(batch.mass().standardUncertainty()));
        batch.pieces().ifPresent(pieces -> object.put(PieceFormat.PIECES, PieceFormat.write(pieces)));
        batch.pieces().flatMap(Pieces::serial).ifPresent(serial -> object.put(SERIAL, serial));
        if (!output.madeFrom().isEmpty()) {
            object.put(PieceFormat.MADE_FROM, Fields.array(output.madeFrom(), PieceFormat::writePart));
        }
        batch.assay().ifPresent(assay -> object.put("elementAssay", AssayFormat.write(assay)));
        batch.radioactivity().ifPresent(activity -> object.put("radioactivity", QuantityFormat.write(activity)));
        return object.build();
    }

    /** When a batch was made, in local time if its offset is known. */
    public static String producedAt(Batch batch) {
        return batch.localOffset()
                .map(offset -> Fields.write(batch.producedAt(), offset))
                .orElseGet(() -> Fields.write(batch.producedAt()));
    }

    /** The output that a description is of. */
    public static Output readOutput(BatchId batch, JsonObject description) throws MalformedInputException {
        return new Output(
                batch,
                Fields.constant(OutputRole.class, description, "role"),
                Fields.listIfPresent(description, PieceFormat.MADE_FROM, PieceFormat::readPart));
    }

    /** The batch that a description is of. */
    public static Batch readBatch(BatchId id, String name, Mass mass, FacilityId facility, JsonObject description)
            throws MalformedInputException {
        MaterialForm form = Fields.constant(MaterialForm.class, description, "materialForm");
        Instant producedAt = Fields.instant(description, PRODUCED_AT);
        Optional<ZoneOffset> offset = Fields.offset(description, PRODUCED_AT);
        MeasuredMass measured = new MeasuredMass(mass, QuantityFormat.readMass(description, "standardUncertainty"));
        Optional<Assay> assay = Fields.optional(description, "elementAssay", AssayFormat::read);
        Optional<Radioactivity> activity =
                Fields.optional(description, "radioactivity", QuantityFormat::readRadioactivity);
        Optional<Pieces> pieces = PieceFormat.readPieces(
                description, description.findString(SERIAL).orElse(null));
        return Fields.built(
                description,
                () -> Batch.builder(id, form)
                        .name(name)
                        .mass(measured)
                        .producedAt(facility, producedAt)
                        .localOffset(offset.orElse(null))
                        .assay(assay.orElse(null))
                        .radioactivity(activity.orElse(null))
                        .pieces(pieces.orElse(null))
                        .build());
    }
}
