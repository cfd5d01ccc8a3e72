package io.didymium.passport.untp.value;

import io.didymium.core.id.BatchId;
import io.didymium.core.piece.BillLine;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of pieces, packages and the pieces of portions. The serial number of an item is UNTP's {@code itemNumber}; everything else
 * is a member of our extension.
 */
public final class PieceFormat {
    public static final String PIECES = "countedPieces";
    public static final String PACKAGES = "packages";
    public static final String MADE_FROM = "madeFrom";

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,12}");
    private static final String KIND = "pieceKind";
    private static final String NUMBER = "pieceCount";

    private PieceFormat() {}

    /** The pieces of a batch, without the serial number of an item. */
    public static JsonObject write(Pieces pieces) {
        JsonObjectBuilder object =
                JsonObject.builder().put(KIND, pieces.kind()).put(NUMBER, Long.toString(pieces.count()));
        pieces.unitMass().ifPresent(mass -> QuantityFormat.putMeasured(object, mass));
        if (!pieces.bill().isEmpty()) {
            object.put("billOfMaterials", Fields.array(pieces.bill(), PieceFormat::write));
        }
        return object.build();
    }

    private static JsonObject write(BillLine line) {
        JsonObjectBuilder object =
                JsonObject.builder().put(KIND, line.part()).put("perPiece", Long.toString(line.perPiece()));
        return QuantityFormat.putMeasured(object, line.mass()).build();
    }

    /** The pieces of a batch, if they are stated, with the serial number of an item. */
    public static Optional<Pieces> readPieces(JsonObject batch, @Nullable String serial)
            throws MalformedInputException {
        Optional<JsonObject> found = batch.findObject(PIECES);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonObject object = found.get();
        String kind = object.requireString(KIND);
        long count = count(object, NUMBER);
        MeasuredMass unitMass = object.has("mass") ? QuantityFormat.readMeasured(object) : null;
        List<BillLine> bill = Fields.listIfPresent(object, "billOfMaterials", PieceFormat::readLine);
        return Optional.of(Fields.built(
                object,
                () -> Pieces.builder(kind, count)
                        .unitMass(unitMass)
                        .serial(serial)
                        .bill(bill)
                        .build()));
    }

    private static BillLine readLine(JsonObject object) throws MalformedInputException {
        String part = object.requireString(KIND);
        long perPiece = count(object, "perPiece");
        MeasuredMass mass = QuantityFormat.readMeasured(object);
        return Fields.built(object, () -> new BillLine(part, perPiece, mass));
    }

    private static long count(JsonObject object, String name) throws MalformedInputException {
        String text = object.requireString(name);
        if (!COUNT.matcher(text).matches()) {
            throw object.malformed(name, "expected a whole number above zero, found '" + text + "'");
        }
        return Long.parseLong(text);
    }

    /** A package. */
    public static JsonObject write(Packing packing) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("packageId", packing.id())
                .put("grossMass", QuantityFormat.text(packing.gross().value()))
                .put("grossUncertainty", QuantityFormat.text(packing.gross().standardUncertainty()))
                .put("tareMass", QuantityFormat.text(packing.tare().value()))
                .put("tareUncertainty", QuantityFormat.text(packing.tare().standardUncertainty()));
        packing.seal().ifPresent(seal -> object.put("sealNumber", seal));
        return object.build();
    }

    /** A package. */
    public static Packing readPackage(JsonObject object) throws MalformedInputException {
        String id = object.requireString("packageId");
        MeasuredMass gross = measured(object, "grossMass", "grossUncertainty");
        MeasuredMass tare = measured(object, "tareMass", "tareUncertainty");
        Optional<String> seal = object.findString("sealNumber");
        return Fields.built(object, () -> new Packing(id, gross, tare, seal));
    }

    private static MeasuredMass measured(JsonObject object, String mass, String uncertainty)
            throws MalformedInputException {
        Mass value = QuantityFormat.readMass(object, mass);
        Mass u = QuantityFormat.readMass(object, uncertainty);
        return Fields.built(object, mass, () -> new MeasuredMass(value, u));
    }

    /** The pieces of portions, as a member of an event if any are stated. */
    public static void put(JsonObjectBuilder event, String member, List<BatchPortion> portions) {
        List<BatchPortion> stated = portions.stream()
                .filter(portion -> portion.pieces().isPresent())
                .toList();
        if (!stated.isEmpty()) {
            event.put(
                    member,
                    Fields.array(
                            stated,
                            portion -> put(
                                            JsonObject.builder()
                                                    .put(
                                                            "ofProduct",
                                                            portion.batch().value()),
                                            portion.pieces().orElseThrow())
                                    .build()));
        }
    }

    private static JsonObjectBuilder put(JsonObjectBuilder object, PieceShare share) {
        share.count().ifPresent(count -> object.put(NUMBER, Long.toString(count)));
        if (!share.packages().isEmpty()) {
            object.put("packageIds", JsonArray.ofStrings(List.copyOf(share.packages())));
        }
        if (!share.serials().isEmpty()) {
            object.put("serialNumbers", JsonArray.ofStrings(List.copyOf(share.serials())));
        }
        return object;
    }

    private static PieceShare readShare(JsonObject object) throws MalformedInputException {
        PieceShare.Builder share = PieceShare.builder();
        if (object.has(NUMBER)) {
            share.count(count(object, NUMBER));
        }
        List<String> packages = texts(object, "packageIds");
        List<String> serials = texts(object, "serialNumbers");
        return Fields.built(
                object, () -> share.packages(packages).serials(serials).build());
    }

    private static List<String> texts(JsonObject object, String name) throws MalformedInputException {
        return object.has(name) ? object.requireArray(name).strings() : List.of();
    }

    /** The portions with the pieces that a member of their event states. */
    public static List<BatchPortion> read(JsonObject event, String member, List<BatchPortion> portions)
            throws MalformedInputException {
        if (!event.has(member)) {
            return portions;
        }
        Map<BatchId, PieceShare> shares = new HashMap<>();
        for (JsonObject entry : Fields.list(event, member, element -> element)) {
            if (shares.put(batch(entry), readShare(entry)) != null) {
                throw entry.malformed("ofProduct", "occurs twice");
            }
        }
        Set<BatchId> unused = new HashSet<>(shares.keySet());
        portions.forEach(portion -> unused.remove(portion.batch()));
        if (!unused.isEmpty()) {
            throw event.malformed(member, "names a product that the event does not take");
        }
        return portions.stream()
                .map(portion -> new BatchPortion(
                        portion.batch(), portion.mass(), Optional.ofNullable(shares.get(portion.batch()))))
                .toList();
    }

    private static BatchId batch(JsonObject entry) throws MalformedInputException {
        String id = entry.requireString("ofProduct");
        return Fields.built(entry, "ofProduct", () -> new BatchId(id));
    }

    /** What an output was made of. */
    public static JsonObject writePart(BatchPortion portion) {
        JsonObjectBuilder object = QuantityFormat.putMeasured(
                JsonObject.builder().put("ofProduct", portion.batch().value()), portion.mass());
        portion.pieces().ifPresent(share -> put(object, share));
        return object.build();
    }

    /** What an output was made of. */
    public static BatchPortion readPart(JsonObject object) throws MalformedInputException {
        BatchId batch = batch(object);
        MeasuredMass mass = QuantityFormat.readMeasured(object);
        boolean counted = object.has(NUMBER) || object.has("packageIds") || object.has("serialNumbers");
        Optional<PieceShare> share = counted ? Optional.of(readShare(object)) : Optional.empty();
        return Fields.built(object, () -> new BatchPortion(batch, mass, share));
    }
}
