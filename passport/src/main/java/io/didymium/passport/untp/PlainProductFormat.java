package io.didymium.passport.untp;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.credential.PlainProduct;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.QuantityFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@code Product} of a plain UNTP passport: what UNTP itself defines, and nothing of our extension. */
final class PlainProductFormat {
    private PlainProductFormat() {}

    static PlainProduct read(JsonObject product) throws MalformedInputException {
        BatchId id = ProductFormat.readId(product);
        String name = product.requireString("name");
        PlainProduct.Extent extent = extent(product);
        Optional<JsonObject> dimensions = product.findObject("dimensions");
        Optional<JsonObject> weight = dimensions.isPresent() ? dimensions.get().findObject("weight") : Optional.empty();
        Optional<Mass> mass = weight.isPresent() ? QuantityFormat.findMass(weight.get()) : Optional.empty();
        Optional<FacilityId> facility = Fields.optional(product, "producedAtFacility", FacilityFormat::readReference);
        Optional<CountryCode> country = Fields.optional(product, "countryOfProduction", PartyFormat::readCountry);
        Optional<LocalDate> producedOn =
                product.has("productionDate") ? Optional.of(Fields.date(product, "productionDate")) : Optional.empty();
        List<PlainProduct.Material> materials =
                Fields.listIfPresent(product, "materialProvenance", PlainProductFormat::readMaterial);
        return Fields.built(
                product,
                () -> PlainProduct.builder(id, name, extent)
                        .mass(mass.orElse(null))
                        .facility(facility.orElse(null))
                        .country(country.orElse(null))
                        .producedOn(producedOn.orElse(null))
                        .materials(materials)
                        .build());
    }

    private static PlainProduct.Extent extent(JsonObject product) throws MalformedInputException {
        String granularity = product.requireString("idGranularity");
        return switch (granularity) {
            case "model" -> PlainProduct.Extent.MODEL;
            case "batch" -> PlainProduct.Extent.BATCH;
            case "item" -> PlainProduct.Extent.ITEM;
            default ->
                throw product.malformed("idGranularity", "expected model, batch or item, found '" + granularity + "'");
        };
    }

    private static PlainProduct.Material readMaterial(JsonObject object) throws MalformedInputException {
        String name = object.requireString("name");
        CountryCode origin = PartyFormat.readCountry(object.requireObject("originCountry"));
        MassFraction fraction = fraction(object, "massFraction", object.requireDecimal("massFraction"));
        Optional<BigDecimal> recycled = object.findDecimal("recycledMassFraction");
        Optional<MassFraction> recycledPart = recycled.isPresent()
                ? Optional.of(fraction(object, "recycledMassFraction", recycled.get()))
                : Optional.empty();
        return Fields.built(object, () -> new PlainProduct.Material(name, origin, fraction, recycledPart));
    }

    private static MassFraction fraction(JsonObject object, String name, BigDecimal value)
            throws MalformedInputException {
        return Fields.built(object, name, () -> new MassFraction(value));
    }
}
