package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads passport files, within limits. The format is described with this package.
 *
 * <p>A file that was read is whole: every entry is declared, every declared entry is there, and each has the content that its
 * name and {@code bundle.json} say. Whether any of it is true is not looked at here.
 *
 * <p>Every method throws {@link MalformedInputException} if the file is not exactly of this format or exceeds a limit; its
 * location is the name of an entry, the JSON pointer of a member behind {@code bundle.json}, or a byte of the archive.
 */
public final class BundleReader {
    private BundleReader() {}

    /** Reads a passport file within the {@linkplain BundleLimits#standard() standard limits}. */
    public static PassportBundle read(Bytes file) throws MalformedInputException {
        return read(file, BundleLimits.standard());
    }

    /** Reads a passport file within the {@linkplain BundleLimits#standard() standard limits}. */
    public static PassportBundle read(Path file) throws IOException, MalformedInputException {
        return read(file, BundleLimits.standard());
    }

    /** Reads a passport file within limits. */
    public static PassportBundle read(Path file, BundleLimits limits) throws IOException, MalformedInputException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, limits);
        }
    }

    /** Reads a passport file within the {@linkplain BundleLimits#standard() standard limits}; the stream is left open. */
    public static PassportBundle read(InputStream file) throws IOException, MalformedInputException {
        return read(file, BundleLimits.standard());
    }

    /** Reads a passport file within limits; the stream is left open. */
    public static PassportBundle read(InputStream file, BundleLimits limits)
            throws IOException, MalformedInputException {
        return read(Bytes.readAll(file, limits.archiveBytes()), limits);
    }

    /** Reads a passport file within limits. */
    public static PassportBundle read(Bytes file, BundleLimits limits) throws MalformedInputException {
        if (file.length() > limits.archiveBytes()) {
            throw new MalformedInputException(
                    "", "at most " + limits.archiveBytes() + " bytes of archive, found " + file.length());
        }
        ArchiveBytes archive = new ArchiveBytes(file.toByteArray());
        List<ArchiveEntry> entries = new ArchiveReader(archive, limits).entries();
        if (entries.isEmpty() || !entries.get(0).name().equals(EntryPath.MANIFEST)) {
            throw new MalformedInputException("", "not a passport file: the first entry is not " + EntryPath.MANIFEST);
        }
        Manifest manifest = Manifest.read(EntryContent.read(archive, entries.get(0)), limits);
        List<ArchiveEntry> found = entries.subList(1, entries.size());
        requireDeclared(manifest.entries(), found);

        PassportBundleBuilder bundle = PassportBundle.builder();
        for (int i = 0; i < found.size(); i++) {
            Bytes content = EntryContent.read(archive, found.get(i));
            add(bundle, manifest.entries().get(i), content);
        }
        requireCredentialsOfReceipts(manifest.entries());
        return build(bundle, manifest.roots());
    }

    /** Once every path is known to be that of its content. */
    private static void requireCredentialsOfReceipts(List<ManifestEntry> entries) throws MalformedInputException {
        Set<String> paths = entries.stream().map(ManifestEntry::path).collect(Collectors.toSet());
        for (int i = 0; i < entries.size(); i++) {
            String digest = entries.get(i).credential().orElse("");
            if (!digest.isEmpty() && EntryPath.credentials(digest).stream().noneMatch(paths::contains)) {
                throw new MalformedInputException(
                        EntryPath.MANIFEST + "/entries/" + i + "/credential",
                        "no such credential in the archive: " + SafeText.text(digest));
            }
        }
    }

    private static void requireDeclared(List<ManifestEntry> declared, List<ArchiveEntry> found)
            throws MalformedInputException {
        List<String> declaredNames = declared.stream().map(ManifestEntry::path).toList();
        for (int i = 0; i < Math.max(declared.size(), found.size()); i++) {
            String due = i < declared.size() ? declaredNames.get(i) : "";
            String name = i < found.size() ? found.get(i).name() : "";
            int order = name.isEmpty() ? 1 : due.isEmpty() ? -1 : name.compareTo(due);
            if (order < 0) {
                throw new MalformedInputException(
                        name, declaredNames.contains(name) ? "out of order" : "not declared in bundle.json");
            }
            if (order > 0) {
                throw new MalformedInputException(
                        EntryPath.MANIFEST + "/entries/" + i + "/path",
                        "no such entry in the archive at its place: " + SafeText.text(due));
            }
        }
    }

    private static void add(PassportBundleBuilder bundle, ManifestEntry declared, Bytes content)
            throws MalformedInputException {
        try {
            ManifestEntry found = switch (declared.role()) {
                case CREDENTIAL -> {
                    SignedCredential credential = token(content);
                    bundle.credential(credential);
                    yield ManifestEntry.credential(credential);
                }
                case STATUS_LIST -> {
                    SignedCredential statusList = token(content);
                    bundle.statusList(statusList);
                    yield ManifestEntry.statusList(statusList);
                }
                case DID_DOCUMENT -> {
                    String did = declared.did()
                            .orElseThrow(() -> new MalformedInputException("", "bundle.json names no did"));
                    bundle.receivedDidDocument(did, content);
                    yield ManifestEntry.didDocument(did, content);
                }
                case EVIDENCE -> {
                    EvidenceDocument document = new EvidenceDocument(declared.mediaType(), content);
                    bundle.document(document);
                    yield ManifestEntry.document(document);
                }
                case RECEIPT -> {
                    String credential = declared.credential()
                            .orElseThrow(() -> new MalformedInputException("", "bundle.json names no credential"));
                    CredentialReceipt receipt = new CredentialReceipt(credential, content);
                    bundle.receipt(receipt);
                    yield ManifestEntry.receipt(receipt);
                }
            };
            declared.requireEqual(found);
        } catch (MalformedInputException e) {
            throw e.within(declared.path() + (e.location().isEmpty() ? "" : " "));
        } catch (IllegalArgumentException e) {
            // What a bundle cannot hold, bundle.json must not declare: the rules are those of the builder.
            throw new MalformedInputException(declared.path(), SafeText.line(String.valueOf(e.getMessage())), e);
        }
    }

    private static SignedCredential token(Bytes content) throws MalformedInputException {
        return new SignedCredential(content.toUtf8());
    }

    private static PassportBundle build(PassportBundleBuilder bundle, List<String> roots)
            throws MalformedInputException {
        try {
            roots.forEach(bundle::root);
            return bundle.build();
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(
                    EntryPath.MANIFEST + "/roots", SafeText.line(String.valueOf(e.getMessage())), e);
        }
    }
}
