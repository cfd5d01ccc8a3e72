package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import java.util.Map;

/** The paths of entries: each follows from what the entry is. */
final class EntryPath {
    static final String MANIFEST = "bundle.json";

    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/pdf", "pdf",
            "application/json", "json",
            "application/xml", "xml",
            "text/csv", "csv",
            "text/plain", "txt",
            "text/html", "html",
            "image/png", "png",
            "image/jpeg", "jpg",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private EntryPath() {}

    static String credential(String digest) {
        return "credentials/" + digest + ".jwt";
    }

    static String statusList(String digest) {
        return "status/" + digest + ".jwt";
    }

    static String document(String digest, String mediaType) {
        return "documents/" + digest + "." + EXTENSIONS.getOrDefault(mediaType, mediaType.replace('/', '~'));
    }

    /** @throws MalformedInputException if the text is no DID */
    static String didDocument(String did) throws MalformedInputException {
        return "did/" + Did.parse(did).fileName() + ".json";
    }
}
