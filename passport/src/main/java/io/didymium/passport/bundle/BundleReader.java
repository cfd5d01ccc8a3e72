package io.didymium.passport.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.archive.ArchiveEntry;
import io.didymium.passport.archive.ArchiveLimits;
import io.didymium.passport.archive.ArchiveReader;
import io.didymium.passport.archive.ArchiveSource;
import io.didymium.passport.archive.EntryContent;
import io.didymium.passport.archive.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads passport files, within limits. The format is described with this package.
 *
 * <p>A file that was read is whole: every entry is declared, every declared entry is there, and each has the content that its
 * name and {@code bundle.json} say, tokens aside: of these the bundle tells which were {@linkplain PassportBundle#altered()
 * altered}. Whether any of it is true is not looked at here.
 *
 * <p>Every method throws {@link MalformedInputException} if the file is not exactly of this format or exceeds a limit; its
 * location is the name of an entry, the JSON pointer of a member behind {@code bundle.json}, or a byte of the archive.
 */
public final class BundleReader {
    private static final Set<String> FOLDERS = Set.of("credentials/", "did/", "documents/", "log/", "status/");

    private final ArchiveSource archive;
    private final BundleLimits limits;
    private final PassportBundleBuilder bundle = PassportBundle.builder();
    /** The digests of the tokens that are not what they are declared to be, by the digest that their path tells. */
    private final Map<String, String> altered = new HashMap<>();

    private BundleReader(ArchiveSource archive, BundleLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** Reads a passport file within the {@linkplain BundleLimits#standard() standard limits}. */
    public static PassportBundle read(Bytes file) throws MalformedInputException {
        return read(file, BundleLimits.standard());
    }

    /** Reads a passport file within the {@linkplain BundleLimits#standard() standard limits}. */
    public static PassportBundle read(Path file) throws IOException, MalformedInputException {
        return read(file, BundleLimits.standard());
    }

    /** Reads a passport file within limits; of the file only what is needed next is in memory. */
    public static PassportBundle read(Path file, BundleLimits limits) throws IOException, MalformedInputException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new BundleReader(new ArchiveSource.InFile(channel, channel.size()), limits).read();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
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
        return new BundleReader(new ArchiveSource.InMemory(file), limits).read();
    }

    private PassportBundle read() throws MalformedInputException {
        if (archive.length() > limits.archiveBytes()) {
            throw new MalformedInputException(
                    "", "more than " + limits.archiveBytes() + " bytes of archive: " + archive.length());
        }
        SortedMap<String, ArchiveEntry.Located> found = new TreeMap<>();
        List<ArchiveEntry.Located> entries = new ArchiveReader(archive, archiveLimits(limits)).entries();
        requireLimits(entries);
        for (ArchiveEntry.Located located : entries) {
            if (!located.entry().isFolder()) {
                found.put(located.entry().name(), located);
            } else if (!EntryContent.read(archive, located).isEmpty()) {
                throw new MalformedInputException(located.entry().name(), "is that of a directory, yet has content");
            }
        }
        ArchiveEntry.Located contents = found.remove(EntryPath.MANIFEST);
        if (contents == null) {
            throw new MalformedInputException("", "not a passport file: it has no " + EntryPath.MANIFEST);
        }
        Manifest manifest = Manifest.read(EntryContent.read(archive, contents), limits);
        requireDeclared(manifest.entries(), List.copyOf(found.keySet()));

        // In the order of paths, credentials before their receipts.
        for (ManifestEntry declared : manifest.entries()) {
            add(declared, EntryContent.read(archive, Objects.requireNonNull(found.get(declared.path()))));
        }
        requireCredentialsOfReceipts(manifest.entries());
        return build(manifest.roots());
    }

    private static ArchiveLimits archiveLimits(BundleLimits limits) {
        return new ArchiveLimits(
                limits.entries(), limits.entryBytes(), limits.totalBytes(), limits.ratio(), FOLDERS::contains);
    }

    private void requireLimits(List<ArchiveEntry.Located> entries) throws MalformedInputException {
        long tokens = 0;
        for (ArchiveEntry.Located located : entries) {
            ArchiveEntry entry = located.entry();
            if (entry.name().equals(EntryPath.MANIFEST) && entry.size() > limits.manifestBytes()) {
                throw new MalformedInputException(
                        entry.name(), "at most " + limits.manifestBytes() + " bytes, found " + entry.size());
            }
            tokens += EntryPath.isToken(entry.name()) ? entry.size() : 0;
            if (tokens > limits.tokenBytes()) {
                throw new MalformedInputException(
                        entry.name(),
                        "with it credentials, status lists and receipts exceed " + limits.tokenBytes() + " bytes");
            }
        }
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

    private static void requireDeclared(List<ManifestEntry> declared, List<String> found)
            throws MalformedInputException {
        List<String> declaredNames = declared.stream().map(ManifestEntry::path).toList();
        for (int i = 0; i < Math.max(declared.size(), found.size()); i++) {
            String due = i < declared.size() ? declaredNames.get(i) : "";
            String name = i < found.size() ? found.get(i) : "";
            int order = name.isEmpty() ? 1 : due.isEmpty() ? -1 : name.compareTo(due);
            if (order < 0) {
                throw new MalformedInputException(name, "not declared in bundle.json");
            }
            if (order > 0) {
                throw new MalformedInputException(
                        EntryPath.MANIFEST + "/entries/" + i + "/path",
                        "no such entry in the archive: " + SafeText.text(due));
            }
        }
    }

    private void add(ManifestEntry declared, Bytes content) throws MalformedInputException {
        try {
            ManifestEntry found = switch (declared.role()) {
                case CREDENTIAL -> {
                    SignedCredential credential = token(content);
                    bundle.credential(credential);
                    yield unaltered(declared, ManifestEntry.credential(credential), credential);
                }
                case STATUS_LIST -> {
                    SignedCredential statusList = token(content);
                    bundle.statusList(statusList);
                    yield unaltered(declared, ManifestEntry.statusList(statusList), statusList);
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
                    String credential = credentialOf(declared);
                    bundle.receipt(new CredentialReceipt(altered.getOrDefault(credential, credential), content));
                    yield ManifestEntry.receipt(new CredentialReceipt(credential, content));
                }
                case REGISTRATION -> {
                    String credential = credentialOf(declared);
                    String token = content.toUtf8();
                    bundle.registration(new RegistrationToken(altered.getOrDefault(credential, credential), token));
                    yield ManifestEntry.registration(new RegistrationToken(credential, token));
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

    private static String credentialOf(ManifestEntry declared) throws MalformedInputException {
        return declared.credential()
                .orElseThrow(() -> new MalformedInputException("", "bundle.json names no credential"));
    }

    /**
     * What follows from a token; or, where its content is not the one declared, the declaration itself: a token that was changed
     * on the way is still read, so that verification can say so.
     */
    private ManifestEntry unaltered(ManifestEntry declared, ManifestEntry found, SignedCredential token)
            throws MalformedInputException {
        if (declared.digest().equals(found.digest())) {
            return found;
        }
        String digest = declared.linkDigest();
        altered.put(digest, token.digest());
        bundle.altered(digest, token.digest());
        return new ManifestEntry(
                declared.path(),
                declared.digest(),
                declared.mediaType(),
                found.role(),
                found.did(),
                found.credential());
    }

    /** Content that is no text is no token, and keeps its bytes. */
    private static SignedCredential token(Bytes content) {
        try {
            return new SignedCredential(content.toUtf8());
        } catch (MalformedInputException e) {
            return new SignedCredential(new String(content.toByteArray(), ISO_8859_1));
        }
    }

    private PassportBundle build(List<String> roots) throws MalformedInputException {
        try {
            roots.forEach(root -> bundle.root(altered.getOrDefault(root, root)));
            return bundle.build();
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(
                    EntryPath.MANIFEST + "/roots", SafeText.line(String.valueOf(e.getMessage())), e);
        }
    }
}
