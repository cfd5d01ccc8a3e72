package io.didymium.passport.exchange.catenax;

import io.didymium.core.batch.Batch;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;

/** The aspect {@code urn:samm:io.catenax.batch:4.0.0#Batch}. */
final class BatchAspect {
    private BatchAspect() {}

    static CatenaxPayload write(KnownGoods goods) {
        Batch batch = goods.batch();
        Needs needs = new Needs("Batch 4.0.0", batch.id());
        String asset = needs.text(goods.terms().assetId().map(BatchAspect::urn), "the id of its digital twin, a UUID");
        String part = needs.text(goods.terms().partNumber(), "the part number of the material at its maker");
        needs.require();
        JsonObjectBuilder type =
                JsonObject.builder().put("manufacturerPartId", part).put("nameAtManufacturer", batch.name());
        if (!batch.codes().isEmpty()) {
            type.put(
                    "partClassification",
                    JsonArray.of(batch.codes().stream()
                            .map(code -> JsonObject.builder()
                                    .put("standard", code.scheme().label())
                                    .put("id", code.code())
                                    .build())
                            .toList()));
        }
        List<String> lost = goods.lost();
        batch.assay().ifPresent(assay -> goods.add(lost, "assay; CertificateOfAnalysis carries it"));
        return new CatenaxPayload(
                JsonObject.builder()
                        .put("partTypeInformation", type.build())
                        .put("globalAssetId", asset)
                        .put("localIdentifiers", goods.localIdentifiers())
                        .put("manufacturingInformation", goods.manufacturing())
                        .toBytes(),
                lost);
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
