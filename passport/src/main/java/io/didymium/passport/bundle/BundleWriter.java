package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.archive.ArchiveWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes passport files: the same bundle gives the same bytes, always. The format is described with this package. */
public final class BundleWriter {
    private final SortedMap<String, Bytes> contents = new TreeMap<>();
    private final SortedMap<String, ManifestEntry> entries = new TreeMap<>();

    private BundleWriter() {}

    /**
     * The passport file of a bundle.
     *
     * @throws IllegalArgumentException if it holds more than 2<sup>20</sup> - 1 things, the file would have more than 2 GiB, or
     *     tokens were altered in the file that it was read from, which the file written would not show
     */
    public static Bytes write(PassportBundle bundle) {
        if (!bundle.altered().isEmpty()) {
            throw new IllegalArgumentException(
                    "tokens were altered: " + bundle.altered().keySet());
        }
        BundleWriter writer = new BundleWriter();
        for (SignedCredential credential : bundle.credentials()) {
            writer.add(ManifestEntry.credential(credential), Bytes.ofUtf8(credential.token()));
        }
        for (SignedCredential statusList : bundle.statusLists()) {
            writer.add(ManifestEntry.statusList(statusList), Bytes.ofUtf8(statusList.token()));
        }
        for (Map.Entry<String, Bytes> document : bundle.didDocuments().entrySet()) {
            writer.addDidDocument(document.getKey(), document.getValue());
        }
        for (EvidenceDocument document : bundle.documents()) {
            writer.add(ManifestEntry.document(document), document.content());
        }
        for (CredentialReceipt receipt : bundle.receipts()) {
            writer.add(ManifestEntry.receipt(receipt), receipt.content());
        }
        for (RegistrationToken proof : bundle.registrations()) {
            writer.add(ManifestEntry.registration(proof), Bytes.ofUtf8(proof.token()));
        }
        return writer.archive(List.copyOf(bundle.roots()));
    }

    /** Writes the passport file of a bundle to a stream, which is left open. */
    public static void write(PassportBundle bundle, OutputStream file) throws IOException {
        file.write(write(bundle).toByteArray());
    }

    /** Writes the passport file of a bundle to a path, over what is there. */
    public static void write(PassportBundle bundle, Path file) throws IOException {
        Files.write(file, write(bundle).toByteArray());
    }

    private void addDidDocument(String did, Bytes content) {
        try {
            add(ManifestEntry.didDocument(did, content), content);
        } catch (MalformedInputException e) {
            throw new IllegalStateException("a bundle holds documents of DIDs alone: " + did, e);
        }
    }

    private void add(ManifestEntry entry, Bytes content) {
        entries.put(entry.path(), entry);
        contents.put(entry.path(), content);
    }

    private Bytes archive(List<String> roots) {
        ArchiveWriter archive = new ArchiveWriter();
        archive.add(EntryPath.MANIFEST, new Manifest(roots, new ArrayList<>(entries.values())).write());
        contents.forEach(archive::add);
        return archive.finish();
    }
}
