package io.didymium.passport.untp.value;

import io.didymium.core.responsibility.ReportDocument;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.List;

/** Documents that records name by their digests. */
public final class DocumentFormat {
    public static final String MEMBER = "reportDocument";

    private DocumentFormat() {}

    public static JsonArray write(List<ReportDocument> documents) {
        return Fields.array(
                documents,
                document -> JsonObject.builder()
                        .put("documentName", document.name())
                        .put("documentMediaType", document.mediaType())
                        .put("documentDigest", document.digest())
                        .build());
    }

    public static List<ReportDocument> read(JsonObject object) throws MalformedInputException {
        return Fields.list(object, MEMBER, document -> {
            String name = document.requireString("documentName");
            String mediaType = document.requireString("documentMediaType");
            String digest = document.requireString("documentDigest");
            return Fields.built(document, () -> new ReportDocument(name, mediaType, digest));
        });
    }
}
