package io.didymium.passport.exchange.aas;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.party.Address;
import io.didymium.core.party.Facility;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.exchange.aas.element.ElementJson;
import io.didymium.passport.exchange.aas.element.SubmodelWriter;
import io.didymium.passport.exchange.aas.metamodel.AasDocument;
import io.didymium.passport.exchange.aas.metamodel.AasFault;
import io.didymium.passport.exchange.aas.metamodel.AasVersion;
import io.didymium.passport.exchange.aas.template.IdtaTemplate;
import io.didymium.passport.exchange.en18223.DppHeader;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.untp.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes passports as environments of the Asset Administration Shell, of version 3.0 as of 3.1: a shell with the header (IDTA 02099-1) and
 * the whole content, and what readers look for in other templates: nameplate, carbon footprint, and of batteries composition and
 * circularity. The same passport and terms give the same bytes.
 */
public final class AasWriter {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    private final Dossier dossier;
    private final AasTerms terms;

    private AasWriter(Dossier dossier, AasTerms terms) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.terms = requireNonNull(terms, "terms");
    }

    /** A writer for the passports of a dossier, which has the names and addresses of their makers. */
    public static AasWriter of(Dossier dossier, AasTerms terms) {
        return new AasWriter(dossier, terms);
    }

    /**
     * The environment of a passport.
     *
     * @throws IllegalArgumentException if the metamodel has nothing for a part of its header or content, which is named
     */
    public AasPayload write(DppVersion version) {
        DppHeader header = version.header();
        Writing writing = new Writing(version);
        writing.add(IdtaTemplate.DPP_METADATA, metadata(header));
        writing.addContent();
        try {
            if (StatedProduct.read(version).subject() instanceof ProductSubject subject) {
                writing.addTemplates(subject);
                writing.lost.addAll(LostByAas.of(dossier, subject.batch().id()));
            }
        } catch (MalformedInputException e) {
            writing.lost.add(
                    header.product() + ": nameplate and other templates, because its content is no batch with our"
                            + " extension (" + e.getMessage() + ")");
        }
        return writing.finish();
    }

    private static JsonObject metadata(DppHeader header) {
        String granularity = header.granularity();
        JsonObjectBuilder values = JsonObject.builder()
                .put("digitalProductPassportId", header.id())
                .put("uniqueProductIdentifier", header.product())
                .put("granularity", granularity.substring(0, 1).toUpperCase(Locale.ROOT) + granularity.substring(1))
                .put("dppSchemaVersion", header.schemaVersion())
                .put("dppStatus", header.status())
                .put("lastUpdate", Fields.write(header.lastUpdated()))
                .putIfPresent("economicOperatorId", header.operator())
                .putIfPresent("facilityId", header.facility());
        if (!header.contentSpecifications().isEmpty()) {
            values.put("contentSpecificationIds", JsonArray.ofStrings(header.contentSpecifications()));
        }
        return values.build();
    }

    /** One environment. */
    private final class Writing {
        private final DppVersion version;
        private final List<JsonObject> submodels = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();

        Writing(DppVersion version) {
            this.version = version;
            lost.add(version.header().id() + ": its signature; whoever needs it asks for the passport file");
        }

        private String id(String label) {
            return version.header().id() + "#" + label;
        }

        private void add(IdtaTemplate template, JsonObject values) {
            submodels.add(SubmodelWriter.write(template, id(template.label()), values));
        }

        private void addContent() {
            try {
                JsonObject expanded = READER.readObject(version.writeExpanded());
                submodels.add(
                        ContentSubmodel.write(id(ContentSubmodel.LABEL), ElementJson.objects(expanded, "elements")));
            } catch (MalformedInputException e) {
                throw new IllegalArgumentException("the passport is over the limits of readers: " + e.getMessage(), e);
            }
        }

        /** Adds the submodels whose values are all known; of the others it is said what they need. */
        private void addTemplates(ProductSubject subject) {
            TemplateValues stated = new TemplateValues(subject);
            addIfKnown(IdtaTemplate.NAMEPLATE, () -> nameplate(subject.batch(), stated));
            JsonArray footprints = stated.footprints();
            if (!footprints.isEmpty()) {
                addIfKnown(
                        IdtaTemplate.CARBON_FOOTPRINT,
                        () -> JsonObject.builder()
                                .put("ProductCarbonFootprints", footprints)
                                .build());
            }
            terms.battery()
                    .ifPresent(battery -> addIfKnown(
                            IdtaTemplate.MATERIAL_COMPOSITION, () -> BatteryValues.composition(stated, battery)));
            terms.circularity()
                    .ifPresent(given ->
                            addIfKnown(IdtaTemplate.CIRCULARITY, () -> BatteryValues.circularity(stated, given)));
            lost.addAll(stated.lost());
        }

        private void addIfKnown(IdtaTemplate template, Supplier<JsonObject> values) {
            try {
                add(template, values.get());
            } catch (IllegalArgumentException e) {
                lost.add(version.header().product() + ": the submodel " + template + ", which is not written: "
                        + e.getMessage());
            }
        }

        private JsonObject nameplate(Batch batch, TemplateValues stated) {
            Facility site = dossier.chain()
                    .findFacility(batch.facility(), batch.producedAt())
                    .orElseThrow(() -> new IllegalArgumentException("the site is not known: " + batch.facility()));
            Address address = site.address();
            lost.add(
                    batch.id() + ": the address of the maker, which is not stated; the nameplate has that of the site");
            return stated.nameplate().toBuilder()
                    .put(
                            "ManufacturerName",
                            TemplateValues.named(
                                    dossier.chain().party(site.operator()).name()))
                    .put(
                            "AddressInformation",
                            JsonObject.builder()
                                    .put("Street", TemplateValues.named(address.street()))
                                    .put("Zipcode", TemplateValues.named(address.postalCode()))
                                    .put("CityTown", TemplateValues.named(address.locality()))
                                    .put(
                                            "NationalCode",
                                            TemplateValues.named(
                                                    address.country().value()))
                                    .build())
                    .putIfPresent("OrderCodeOfManufacturer", terms.orderCode())
                    .build();
        }

        private AasPayload finish() {
            DppHeader header = version.header();
            List<JsonObject> references = submodels.stream()
                    .map(submodel -> ElementJson.reference(
                            "ModelReference",
                            "Submodel",
                            ElementJson.text(submodel, "id").orElseThrow()))
                    .toList();
            JsonObject shell = JsonObject.builder()
                    .put("modelType", "AssetAdministrationShell")
                    .put("id", header.id())
                    .put("idShort", "DigitalProductPassport")
                    .put(
                            "assetInformation",
                            JsonObject.builder()
                                    .put("assetKind", header.granularity().equals("model") ? "Type" : "Instance")
                                    .put("globalAssetId", header.product())
                                    .build())
                    .put("submodels", JsonArray.of(references))
                    .build();
            Bytes json = JsonObject.builder()
                    .put("assetAdministrationShells", JsonArray.of(List.of(shell)))
                    .put("submodels", JsonArray.of(submodels))
                    .toBytes();
            for (AasVersion one : AasVersion.values()) {
                fault(json, one).ifPresent(fault -> {
                    throw new IllegalArgumentException("cannot be carried: " + fault);
                });
            }
            return new AasPayload(json, lost);
        }
    }

    private static Optional<AasFault> fault(Bytes json, AasVersion version) {
        try {
            return AasDocument.read(json, version).faults().stream().findFirst();
        } catch (MalformedInputException e) {
            return Optional.of(new AasFault(e.location(), e.reason()));
        }
    }
}
