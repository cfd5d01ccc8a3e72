package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.archive.ArchiveEntry;
import io.didymium.passport.archive.ArchiveLimits;
import io.didymium.passport.archive.ArchiveReader;
import io.didymium.passport.archive.ArchiveSource;
import io.didymium.passport.archive.EntryContent;
import io.didymium.passport.archive.SafeText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a passport file lists: every entry is declared, every declared entry is there, all within limits. What the entries hold is not
 * looked at.
 *
 * @param located where in the archive the content of each entry is, by path
 */
record BundleContents(ArchiveSource archive, Manifest manifest, SortedMap<String, ArchiveEntry.Located> located) {
    private static final Set<String> FOLDERS = Set.of("credentials/", "did/", "documents/", "log/", "status/");

    static BundleContents read(ArchiveSource archive, BundleLimits limits) throws MalformedInputException {
        if (archive.length() > limits.archiveBytes()) {
            throw new MalformedInputException(
                    "", "more than " + limits.archiveBytes() + " bytes of archive: " + archive.length());
        }
        SortedMap<String, ArchiveEntry.Located> found = new TreeMap<>();
        List<ArchiveEntry.Located> entries = new ArchiveReader(archive, archiveLimits(limits)).entries();
        requireLimits(entries, limits);
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
        return new BundleContents(archive, manifest, found);
    }

    /** The content of an entry. */
    Bytes of(ManifestEntry declared) throws MalformedInputException {
        return EntryContent.read(archive, Objects.requireNonNull(located.get(declared.path())));
    }

    private static ArchiveLimits archiveLimits(BundleLimits limits) {
        return new ArchiveLimits(
                limits.entries(), limits.entryBytes(), limits.totalBytes(), limits.ratio(), FOLDERS::contains);
    }

    private static void requireLimits(List<ArchiveEntry.Located> entries, BundleLimits limits)
            throws MalformedInputException {
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

    /** Refuses a receipt of a credential that is not there; who reads all does so once every path is known to be that of its content. */
    void requireCredentialsOfReceipts() throws MalformedInputException {
        List<ManifestEntry> entries = manifest.entries();
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
}
