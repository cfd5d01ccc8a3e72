package io.didymium.passport.exchange.catenax;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Of what batch a certificate of analysis is, by whom and of when. */
record AnalysisHead(PartnerNumber supplier, Instant issuedAt, List<String> batches) {
    private static final Set<String> USED =
            Set.of("supplier", "certificateMetaData", "materialProperties", "productInstanceInformation");
    private static final Set<String> USED_OF_INSTANCE = Set.of("localIdentifiers");

    static AnalysisHead read(JsonObject certificate, List<String> leftOut) throws MalformedInputException {
        JsonObject meta = certificate.requireObject("certificateMetaData");
        JsonObject instance = certificate.requireObject("productInstanceInformation");
        certificate.requireString("customer");
        certificate.requireObject("productTypeInformation");
        String number = certificate.requireString("supplier");
        PartnerNumber supplier = Fields.built(certificate, "supplier", () -> new PartnerNumber(number));
        if (!supplier.isLegalEntity()) {
            throw certificate.malformed("supplier", "is no legal entity, BPNL: " + supplier);
        }
        List<String> batches = new ArrayList<>();
        for (JsonObject id : instance.requireArray("localIdentifiers").objects()) {
            if (id.requireString("key").equals("batchId")) {
                batches.add(id.requireString("value"));
            } else {
                leftOut.add(id.location() + ": the identifier " + id.requireString("key"));
            }
        }
        others(certificate, USED, leftOut);
        others(meta, Set.of("issueDate"), leftOut);
        others(instance, USED_OF_INSTANCE, leftOut);
        return new AnalysisHead(supplier, Fields.instant(meta, "issueDate"), batches);
    }

    static void others(JsonObject object, Set<String> used, List<String> leftOut) {
        for (String name : object.names()) {
            if (!used.contains(name)) {
                leftOut.add(object.location(name) + ": " + name);
            }
        }
    }
}
