package io.didymium.passport.exchange.catenax;

import io.didymium.core.batch.Batch;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.testing.Lots;
import java.time.Instant;

/** A lot that was analysed, and certificates of others, for tests. */
final class Analyses {
    static final PartnerNumber MAKER = new PartnerNumber("BPNL00000003AYRE");
    static final PartnerNumber CUSTOMER = new PartnerNumber("BPNL00000003CRHK");

    private Analyses() {}

    static Dossier lot() {
        return Lots.dossier(Lots.metal(Lots.oxide(), Lots.metal()));
    }

    static Batch metal(Dossier dossier) {
        return dossier.chain().batch(Lots.sketch().batch(Lots.METAL));
    }

    static CatenaxTerms terms(Dossier dossier) {
        Batch batch = metal(dossier);
        return CatenaxTerms.builder()
                .partNumber("ND-99")
                .partner(
                        dossier.chain()
                                .facility(batch.facility(), batch.producedAt())
                                .operator()
                                .value(),
                        MAKER)
                .customer(CUSTOMER)
                .issuedAt(Instant.parse("2026-04-02T08:00:00Z"))
                .build();
    }

    /** The certificate of another, with properties as {@link #property} writes them. */
    static Bytes certificate(String... properties) {
        return Bytes.ofUtf8("{\"customer\":\"" + CUSTOMER + "\",\"supplier\":\"" + MAKER
                + "\",\"certificateMetaData\":{\"issueDate\":\"2026-06-29T13:40:16.742Z\","
                + "\"isConformWithSpecification\":true},\"materialProperties\":["
                + String.join(",", properties)
                + "],\"productTypeInformation\":{\"nameAtManufacturer\":\"Oxide\",\"manufacturerPartId\":\"1\"},"
                + "\"productInstanceInformation\":{\"localIdentifiers\":[{\"key\":\"batchId\",\"value\":\"LOT-7\"}],"
                + "\"manufacturingInformation\":{\"productionDate\":\"2025-09-26\"}}}");
    }

    static String property(String name, String value, String unit) {
        return "{\"name\":\"" + name + "\",\"description\":\"content\",\"value\":\"" + value
                + "\",\"dataType\":\"xsd:string\",\"unit\":\"" + unit
                + "\",\"upperLimit\":\"1\",\"method\":[{\"methodStandard\":\"ISO 1\",\"methodDescription\":\"ICP-OES\"}]}";
    }
}
