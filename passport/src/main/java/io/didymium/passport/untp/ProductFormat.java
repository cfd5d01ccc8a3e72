package io.didymium.passport.untp;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.LotNumbers;
import io.didymium.core.material.Assay;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.party.CountryCode;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.Pieces;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.claim.ClaimFormat;
import io.didymium.passport.untp.claim.OriginFormat;
import io.didymium.passport.untp.claim.RecycledFormat;
import io.didymium.passport.untp.footprint.FootprintFormat;
import io.didymium.passport.untp.goods.CategoryFormat;
import io.didymium.passport.untp.goods.OutputFormat;
import io.didymium.passport.untp.value.AssayFormat;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.LinkFormat;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.PieceFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import io.didymium.passport.untp.value.Terms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wire form of a batch: the {@code Product} of a Digital Product Passport, at batch level, or at item level if it is a single item. */
final class ProductFormat implements SubjectFormat {
    private static final String DOCUMENTS = "relatedDocument";
    private static final String PRODUCED_AT = "producedAt";
    private static final String BATCH_NUMBER = "batchNumber";
    private static final String ITEM_NUMBER = "itemNumber";
    private static final String MASS_UNCERTAINTY = "massUncertainty";

    @Override
    public JsonObject write(Statement statement, Labels labels) {
        ProductSubject subject = (ProductSubject) statement.subject();
        Batch batch = subject.batch();
        JsonObjectBuilder product = reference(batch.id(), labels).toBuilder()
                .put("idScheme", ConceptFormat.write("IdentifierScheme", Terms.BATCH_IDS))
                .put("productCategory", CategoryFormat.write(batch.form(), batch.codes()))
                .put(DOCUMENTS, Fields.array(statement.links(), LinkFormat::write))
                .put("producedAtFacility", FacilityFormat.reference(batch.facility(), labels))
                .put("productionDate", Fields.write(batch.producedLocally().toLocalDate()))
                .put("countryOfProduction", PartyFormat.write(subject.country()))
                .put(
                        "dimensions",
                        JsonObject.builder()
                                .put(
                                        "weight",
                                        QuantityFormat.measure(batch.mass().value()))
                                .build())
                .put(PRODUCED_AT, OutputFormat.producedAt(batch))
                .put(MASS_UNCERTAINTY, QuantityFormat.text(batch.mass().standardUncertainty()));
        LotNumbers.numberOf(batch.id()).ifPresent(number -> product.put(BATCH_NUMBER, number));
        batch.pieces().ifPresent(pieces -> {
            product.put("idGranularity", pieces.isItem() ? Terms.ITEM : Terms.BATCH);
            pieces.serial().ifPresent(serial -> product.put(ITEM_NUMBER, serial));
            product.put(PieceFormat.PIECES, PieceFormat.write(pieces));
        });
        if (!batch.packages().isEmpty()) {
            product.put(PieceFormat.PACKAGES, Fields.array(batch.packages(), PieceFormat::write));
        }
        batch.assay().ifPresent(assay -> product.put("elementAssay", AssayFormat.write(assay)));
        batch.radioactivity().ifPresent(activity -> product.put("radioactivity", QuantityFormat.write(activity)));
        List<JsonObject> claims = new ArrayList<>();
        subject.claims().forEach(claim -> claims.add(ClaimFormat.write(claim)));
        subject.origin().recycled().forEach(claim -> claims.add(RecycledFormat.write(claim)));
        subject.footprints().forEach(claim -> claims.add(FootprintFormat.write(claim)));
        if (!claims.isEmpty()) {
            product.put("performanceClaim", JsonArray.of(claims));
        }
        OriginFormat.write(subject.origin(), product);
        return product.build();
    }

    /** A batch as events and certificates name it. */
    static JsonObject reference(BatchId batch, Labels labels) {
        return ConceptFormat.entity("Product", batch.value(), labels.nameOf(batch)).toBuilder()
                .put("idGranularity", labels.isItem(batch) ? Terms.ITEM : Terms.BATCH)
                .build();
    }

    /** The identity of a product, whether of a model, a batch or a piece. */
    static BatchId readId(JsonObject product) throws MalformedInputException {
        Fields.requireType(product, "Product");
        String id = product.requireString("id");
        return Fields.built(product, "id", () -> new BatchId(id));
    }

    static BatchId readReference(JsonObject product) throws MalformedInputException {
        String granularity = product.requireString("idGranularity");
        if (!granularity.equals(Terms.BATCH) && !granularity.equals(Terms.ITEM)) {
            throw product.malformed(
                    "idGranularity", "expected " + Terms.BATCH + " or " + Terms.ITEM + ", found '" + granularity + "'");
        }
        return readId(product);
    }

    /** Whether it has the members of our extension without which a batch has no books. */
    private static boolean isComplete(JsonObject product) {
        return product.has(PRODUCED_AT) && product.has(MASS_UNCERTAINTY);
    }

    /** The number, where it is stated, is that of the id: nobody prints the number of one lot on another. */
    private static void requireNumber(JsonObject product, BatchId id) throws MalformedInputException {
        Optional<String> stated = product.findString(BATCH_NUMBER);
        if (stated.isPresent() && !stated.equals(LotNumbers.numberOf(id))) {
            throw product.malformed(BATCH_NUMBER, "is not the number in " + id);
        }
    }

    /** The pieces; an item has its serial number, and nothing else has one. */
    private static Optional<Pieces> readPieces(JsonObject product) throws MalformedInputException {
        boolean isItem = product.requireString("idGranularity").equals(Terms.ITEM);
        if (isItem != product.has(ITEM_NUMBER) || (isItem && !product.has(PieceFormat.PIECES))) {
            throw product.malformed(ITEM_NUMBER, "an item, and it alone, has a serial number and its kind of piece");
        }
        return PieceFormat.readPieces(product, isItem ? product.requireString(ITEM_NUMBER) : null);
    }

    @Override
    public Read read(JsonObject credential) throws MalformedInputException {
        JsonObject product = credential.requireObject("credentialSubject");
        if (!Terms.isExtended(credential) || !isComplete(product)) {
            return new Read(PlainProductFormat.read(product), LinkFormat.readAll(product, DOCUMENTS));
        }
        BatchId id = readReference(product);
        requireNumber(product, id);
        String name = product.requireString("name");
        CategoryFormat.Categories categories = CategoryFormat.read(product);
        FacilityId facility = FacilityFormat.readReference(product.requireObject("producedAtFacility"));
        CountryCode country = PartyFormat.readCountry(product.requireObject("countryOfProduction"));
        Mass mass =
                QuantityFormat.readMeasure(product.requireObject("dimensions").requireObject("weight"));
        Mass uncertainty = QuantityFormat.readMass(product, MASS_UNCERTAINTY);
        MeasuredMass measured = Fields.built(product, () -> new MeasuredMass(mass, uncertainty));
        Instant producedAt = Fields.instant(product, PRODUCED_AT);
        Optional<ZoneOffset> offset = Fields.offset(product, PRODUCED_AT);
        if (!Fields.date(product, "productionDate")
                .equals(producedAt.atOffset(offset.orElse(ZoneOffset.UTC)).toLocalDate())) {
            throw product.malformed("productionDate", "is another day than producedAt " + producedAt);
        }
        Optional<Assay> assay = Fields.optional(product, "elementAssay", AssayFormat::read);
        Optional<Radioactivity> activity = Fields.optional(product, "radioactivity", QuantityFormat::readRadioactivity);
        Optional<Pieces> pieces = readPieces(product);
        List<Packing> packages = Fields.listIfPresent(product, PieceFormat.PACKAGES, PieceFormat::readPackage);
        List<Claim> claims = new ArrayList<>();
        List<RecycledStatement> recycled = new ArrayList<>();
        List<FootprintClaim> footprints = new ArrayList<>();
        for (JsonObject claim : Fields.listIfPresent(product, "performanceClaim", element -> element)) {
            if (RecycledFormat.isOne(claim)) {
                recycled.add(RecycledFormat.read(claim, id));
            } else if (FootprintFormat.isOne(claim)) {
                footprints.add(FootprintFormat.read(claim, id));
            } else {
                claims.add(ClaimFormat.read(claim, id));
            }
        }
        OriginStatements origin = OriginFormat.read(product, id, recycled);
        Batch batch = Fields.built(
                product,
                () -> new Batch(
                        id,
                        name,
                        categories.form(),
                        measured,
                        facility,
                        producedAt,
                        assay,
                        activity,
                        pieces,
                        packages,
                        categories.codes(),
                        offset));
        return new Read(
                new ProductSubject(batch, country, claims, origin, footprints), LinkFormat.readAll(product, DOCUMENTS));
    }
}
