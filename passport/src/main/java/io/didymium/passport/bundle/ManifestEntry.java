package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.SignedCredential;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code bundle.json} says of one entry.
 *
 * @param path its name in the archive
 * @param digest the SHA-256 of its content, as multibase multihash
 * @param mediaType its media type
 * @param role what it is for
 * @param did whose DID document it is, if it is one
 */
record ManifestEntry(String path, String digest, String mediaType, EntryRole role, Optional<String> did) {
    private static final Set<String> MEMBERS = Set.of("path", "digest", "mediaType", "role", "did");

    static ManifestEntry credential(SignedCredential credential) {
        String digest = credential.digest();
        return new ManifestEntry(
                EntryPath.credential(digest), digest, EntryRole.TOKEN_TYPE, EntryRole.CREDENTIAL, Optional.empty());
    }

    static ManifestEntry statusList(SignedCredential statusList) {
        String digest = statusList.digest();
        return new ManifestEntry(
                EntryPath.statusList(digest), digest, EntryRole.TOKEN_TYPE, EntryRole.STATUS_LIST, Optional.empty());
    }

    /** @throws MalformedInputException if the text is no DID */
    static ManifestEntry didDocument(String did, Bytes content) throws MalformedInputException {
        return new ManifestEntry(
                EntryPath.didDocument(did),
                DigestMultibase.ofSha256(content),
                EntryRole.DID_TYPE,
                EntryRole.DID_DOCUMENT,
                Optional.of(did));
    }

    static ManifestEntry document(EvidenceDocument document) {
        String digest = document.digest();
        return new ManifestEntry(
                EntryPath.document(digest, document.mediaType()),
                digest,
                document.mediaType(),
                EntryRole.EVIDENCE,
                Optional.empty());
    }

    static ManifestEntry read(JsonObject json) throws MalformedInputException {
        json.allowOnly(MEMBERS);
        Optional<EntryRole> role = EntryRole.of(json.requireString("role"));
        if (role.isEmpty()) {
            throw json.malformed("role", "not a role of an entry: " + Shown.text(json.requireString("role")));
        }
        return new ManifestEntry(
                json.requireString("path"),
                json.requireString("digest"),
                json.requireString("mediaType"),
                role.get(),
                json.findString("did"));
    }

    JsonObject write() {
        return JsonObject.builder()
                .put("path", path)
                .put("digest", digest)
                .put("mediaType", mediaType)
                .put("role", role.text())
                .putIfPresent("did", did)
                .build();
    }

    /**
     * Refuses what differs from the entry that follows from the content found.
     *
     * @throws MalformedInputException naming the member that differs
     */
    void requireEqual(ManifestEntry found) throws MalformedInputException {
        requireEqual(digest, found.digest, "digest");
        requireEqual(mediaType, found.mediaType, "mediaType");
        requireEqual(did.orElse("none"), found.did.orElse("none"), "did");
        requireEqual(path, found.path, "path");
    }

    private static void requireEqual(String declared, String due, String member) throws MalformedInputException {
        if (!declared.equals(due)) {
            throw new MalformedInputException(
                    "",
                    "bundle.json says " + member + " " + Shown.text(declared) + ", its content and role ask for "
                            + due);
        }
    }
}
