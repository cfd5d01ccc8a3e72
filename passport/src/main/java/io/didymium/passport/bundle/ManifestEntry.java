package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.archive.SafeText;
import java.util.Optional;
import java.util.Set;

/**
 * One entry as {@code bundle.json} declares it.
 *
 * @param path its name in the archive
 * @param digest the SHA-256 of its content, as multibase multihash
 * @param mediaType its media type
 * @param role what it is for
 * @param did whose DID document it is, if it is one
 * @param credential the digest of the credential whose receipt or registration it is, if it is one
 */
record ManifestEntry(
        String path,
        String digest,
        String mediaType,
        EntryRole role,
        Optional<String> did,
        Optional<String> credential) {
    private static final Set<String> MEMBERS = Set.of("path", "digest", "mediaType", "role", "did", "credential");

    /** The path contains the digest by which links name it, the digest is that of its bytes, disclosures included. */
    static ManifestEntry credential(SignedCredential credential) {
        return new ManifestEntry(
                EntryPath.credential(credential),
                DigestMultibase.ofSha256(Bytes.ofUtf8(credential.token())),
                credential.mediaType(),
                EntryRole.CREDENTIAL,
                Optional.empty(),
                Optional.empty());
    }

    static ManifestEntry statusList(SignedCredential statusList) {
        String digest = statusList.digest();
        return new ManifestEntry(
                EntryPath.statusList(digest),
                digest,
                statusList.mediaType(),
                EntryRole.STATUS_LIST,
                Optional.empty(),
                Optional.empty());
    }

    /** @throws MalformedInputException if the text is no DID */
    static ManifestEntry didDocument(String did, Bytes content) throws MalformedInputException {
        return new ManifestEntry(
                EntryPath.didDocument(did),
                DigestMultibase.ofSha256(content),
                EntryRole.DID_TYPE,
                EntryRole.DID_DOCUMENT,
                Optional.of(did),
                Optional.empty());
    }

    static ManifestEntry document(EvidenceDocument document) {
        String digest = document.digest();
        return new ManifestEntry(
                EntryPath.document(digest, document.mediaType()),
                digest,
                document.mediaType(),
                EntryRole.EVIDENCE,
                Optional.empty(),
                Optional.empty());
    }

    static ManifestEntry receipt(CredentialReceipt receipt) {
        String digest = receipt.digest();
        return new ManifestEntry(
                EntryPath.receipt(digest),
                digest,
                EntryRole.RECEIPT_TYPE,
                EntryRole.RECEIPT,
                Optional.empty(),
                Optional.of(receipt.credential()));
    }

    static ManifestEntry registration(RegistrationToken proof) {
        String digest = proof.digest();
        return new ManifestEntry(
                EntryPath.registration(digest),
                digest,
                EntryRole.REGISTRATION_TYPE,
                EntryRole.REGISTRATION,
                Optional.empty(),
                Optional.of(proof.credential()));
    }

    static ManifestEntry read(JsonObject json) throws MalformedInputException {
        json.allowOnly(MEMBERS);
        Optional<EntryRole> role = EntryRole.of(json.requireString("role"));
        if (role.isEmpty()) {
            throw json.malformed("role", "not a role of an entry: " + SafeText.text(json.requireString("role")));
        }
        return new ManifestEntry(
                json.requireString("path"),
                json.requireString("digest"),
                json.requireString("mediaType"),
                role.get(),
                json.findString("did"),
                json.findString("credential"));
    }

    JsonObject write() {
        return JsonObject.builder()
                .put("path", path)
                .put("digest", digest)
                .put("mediaType", mediaType)
                .put("role", role.text())
                .putIfPresent("did", did)
                .putIfPresent("credential", credential)
                .build();
    }

    /**
     * The digest by which links name a token, as its path tells it.
     *
     * @throws MalformedInputException if the path is not that of a token with this digest
     */
    String linkDigest() throws MalformedInputException {
        boolean list = role == EntryRole.STATUS_LIST;
        String digestOfPath = path.replaceFirst("^(credentials|status)/", "").replaceFirst("\\.(sd-)?jwt$", "");
        boolean hides = path.equals(EntryPath.credentials(digestOfPath).get(1));
        String due = list
                ? EntryPath.statusList(digestOfPath)
                : EntryPath.credentials(digestOfPath).get(hides ? 1 : 0);
        String type = (hides ? TokenKind.SELECTIVE_CREDENTIAL : TokenKind.CREDENTIAL).mediaType();
        requireEqual(path, due, "path");
        requireEqual(mediaType, type, "mediaType");
        if (!hides) {
            requireEqual(digest, digestOfPath, "digest");
        }
        return digestOfPath;
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
        requireEqual(credential.orElse("none"), found.credential.orElse("none"), "credential");
        requireEqual(path, found.path, "path");
    }

    private static void requireEqual(String declared, String due, String member) throws MalformedInputException {
        if (!declared.equals(due)) {
            throw new MalformedInputException(
                    "",
                    "bundle.json says " + member + " " + SafeText.text(declared) + ", its content and role ask for "
                            + due);
        }
    }
}
