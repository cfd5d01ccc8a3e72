package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.passport.SignedCredential;
import java.util.List;
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

    static String credential(SignedCredential credential) {
        return credentials(credential.digest()).get(credential.isSdJwt() ? 1 : 0);
    }

    /** The paths that the credential of a digest may have: which, depends on whether it is an SD-JWT. */
    static List<String> credentials(String digest) {
        return List.of("credentials/" + digest + ".jwt", "credentials/" + digest + ".sd-jwt");
    }

    static String statusList(String digest) {
        return "status/" + digest + ".jwt";
    }

    static String document(String digest, String mediaType) {
        return "documents/" + digest + "." + EXTENSIONS.getOrDefault(mediaType, mediaType.replace('/', '~'));
    }

    static String receipt(String digest) {
        return "log/" + digest + ".tlog-proof";
    }

    static String registration(String digest) {
        return "registry/" + digest + ".jwt";
    }

    /** Whether an entry is read as part of every verification, as evidence and DID documents are not. */
    static boolean isToken(String path) {
        return path.startsWith("credentials/")
                || path.startsWith("status/")
                || path.startsWith("log/")
                || path.startsWith("registry/");
    }

    /** @throws MalformedInputException if the text is no DID */
    static String didDocument(String did) throws MalformedInputException {
        return "did/" + Did.parse(did).fileName() + ".json";
    }
}
