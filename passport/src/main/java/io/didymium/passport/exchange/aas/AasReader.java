package io.didymium.passport.exchange.aas;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.exchange.aas.element.ElementJson;
import io.didymium.passport.exchange.aas.element.SubmodelReader;
import io.didymium.passport.exchange.aas.metamodel.AasDocument;
import io.didymium.passport.exchange.aas.metamodel.AasVersion;
import io.didymium.passport.exchange.aas.template.AasSubmodel;
import io.didymium.passport.exchange.aas.template.IdtaTemplate;
import io.didymium.passport.exchange.en18223.DppVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads environments of the Asset Administration Shell into drafts. What {@link AasWriter} wrote comes back as it was; of others'
 * environments the header, the submodels of known templates and, as content, all other submodels are read as far as EN 18223 has elements
 * for them.
 *
 * <p>Where a template repeats what the content states, both must say the same.
 */
public final class AasReader {
    private AasReader() {}

    /**
     * Reads an environment of version 3.1, or of 3.0 where only that admits it.
     *
     * @param json at most 4 MiB, nested 64 deep
     * @throws MalformedInputException if it is no JSON object within these limits; whatever else is wrong is a fault of the draft
     */
    public static AasDraft read(Bytes json) throws MalformedInputException {
        AasDocument document = AasDocument.read(json, AasVersion.V3_1);
        if (document.faults().isEmpty()) {
            return new Reading(document).draft();
        }
        AasDocument older = AasDocument.read(json, AasVersion.V3_0);
        return new Reading(older.faults().isEmpty() ? older : document).draft();
    }

    /** One environment. */
    private static final class Reading {
        private final AasDocument document;
        private final JsonObject environment;
        private final AasDraft.Parts parts = new AasDraft.Parts();
        private final List<JsonObject> contents = new ArrayList<>();
        private final List<JsonObject> others = new ArrayList<>();

        Reading(AasDocument document) {
            this.document = document;
            this.environment = JsonObject.of(document.json());
        }

        AasDraft draft() {
            document.unknown()
                    .forEach(place -> parts.leftOut.add(place + ": a member that the metamodel does not have"));
            parts.faults.addAll(document.faults());
            if (!parts.faults.isEmpty()) {
                return parts.draft();
            }
            sort();
            List<JsonObject> headers = parts.submodels.stream()
                    .filter(submodel -> submodel.template() == IdtaTemplate.DPP_METADATA)
                    .map(submodel -> JsonObject.of(submodel.values()))
                    .toList();
            if (headers.size() > 1 || contents.size() > 1) {
                parts.fault("/submodels", "are of several passports; read each on its own");
            } else if (!headers.isEmpty()) {
                readVersion(headers.get(0));
            } else {
                others.forEach(submodel -> leave(submodel, "a submodel that no known template is of"));
                contents.forEach(submodel -> leave(submodel, "the content of a passport without its header"));
            }
            leaveShells();
            return parts.draft();
        }

        private void leave(JsonObject thing, String what) {
            parts.leftOut.add(ElementJson.text(thing, "id").orElse(thing.location()) + ": " + what);
        }

        private void sort() {
            SubmodelReader reader = new SubmodelReader(parts.leftOut::add);
            for (JsonObject submodel : ElementJson.objects(environment, "submodels")) {
                Optional<IdtaTemplate> template = SubmodelReader.template(submodel);
                if (ElementJson.text(submodel, "kind").equals(Optional.of("Template"))) {
                    leave(submodel, "a template, which states nothing");
                } else if (template.isPresent()) {
                    try {
                        parts.submodels.add(reader.read(template.get(), submodel));
                    } catch (MalformedInputException e) {
                        parts.fault(e.location(), e.reason() + ", in " + template.get());
                    }
                } else if (ElementJson.semanticId(submodel).equals(Optional.of(ContentSubmodel.MEANING))) {
                    contents.add(submodel);
                } else {
                    others.add(submodel);
                }
            }
            ElementJson.objects(environment, "conceptDescriptions")
                    .forEach(concept -> leave(concept, "the description of a concept"));
        }

        private void readVersion(JsonObject header) {
            try {
                ContentReader reader = new ContentReader(parts.leftOut::add);
                JsonObjectBuilder expanded = header.toBuilder();
                if (contents.isEmpty()) {
                    expanded.put("elements", collections(reader));
                } else {
                    expanded.put("elements", reader.elements(ElementJson.objects(contents.get(0), "submodelElements")));
                    others.forEach(submodel -> leave(submodel, "a submodel beside the content of the passport"));
                }
                parts.version = DppVersion.read(expanded.toBytes());
            } catch (MalformedInputException e) {
                parts.fault(e.location(), e.reason());
                return;
            }
            agree();
        }

        /** Others' submodels as collections of the content. */
        private JsonArray collections(ContentReader reader) throws MalformedInputException {
            List<JsonObject> collections = new ArrayList<>();
            for (JsonObject submodel : others) {
                collections.add(JsonObject.builder()
                        .put("elementId", ElementJson.text(submodel, "idShort").orElse("submodel" + collections.size()))
                        .put("objectType", "DataElementCollection")
                        .put("elements", reader.elements(ElementJson.objects(submodel, "submodelElements")))
                        .build());
            }
            return JsonArray.of(collections);
        }

        private void agree() {
            DppVersion version = requireNonNull(parts.version);
            String product = version.header().product();
            List<JsonObject> shells = ElementJson.objects(environment, "assetAdministrationShells");
            boolean named =
                    shells.isEmpty()
                            || shells.stream()
                                    .flatMap(shell -> ElementJson.text(
                                            (JsonObject) shell.find("assetInformation")
                                                    .orElseThrow(),
                                            "globalAssetId")
                                            .stream())
                                    .anyMatch(product::equals);
            if (!named) {
                parts.fault(
                        "/assetAdministrationShells", "are of other assets than the passport, which is of " + product);
            }
            if (contents.isEmpty()) {
                parts.leftOut.add(product + ": the batch, because the environment has no content of a passport of UNTP,"
                        + " which states its mass and where it was made");
                return;
            }
            try {
                Statement statement = StatedProduct.read(version);
                statement.links().forEach(link -> parts.links.add(link.target()));
                if (!statement.subject().id().value().equals(product)) {
                    parts.fault(
                            "/submodels",
                            "has a header of " + product + " and a content of "
                                    + statement.subject().id());
                }
                if (statement.subject() instanceof ProductSubject subject) {
                    parts.batch = subject.batch();
                    for (AasSubmodel submodel : parts.submodels) {
                        Agreement.fault(submodel, subject).ifPresent(reason -> parts.fault(submodel.id(), reason));
                    }
                } else {
                    parts.leftOut.add(product + ": the batch, because its content lacks members of our extension");
                }
            } catch (MalformedInputException e) {
                parts.fault(e.location(), "is in the content of the passport: " + e.reason());
            }
        }

        private void leaveShells() {
            String product = parts.version == null ? "" : parts.version.header().product();
            for (JsonObject shell : ElementJson.objects(environment, "assetAdministrationShells")) {
                JsonObject asset = (JsonObject) shell.find("assetInformation").orElseThrow();
                if (!ElementJson.text(asset, "globalAssetId").equals(Optional.of(product))) {
                    leave(shell, "a shell of another asset");
                }
            }
        }
    }
}
