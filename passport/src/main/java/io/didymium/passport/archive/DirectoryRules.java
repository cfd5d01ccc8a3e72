package io.didymium.passport.archive;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Judges the entries of a central directory one after another: features in use, limits, names used before. */
final class DirectoryRules {
    private static final int MAX_VERSION = 20;
    private static final int ENCRYPTION_FLAGS = 1 | 1 << 6 | 1 << 13;
    private static final int KNOWN_FLAGS = 3 << 1 | 1 << 3 | 1 << 11;

    private final ArchiveLimits limits;
    private final Set<String> names = new HashSet<>();
    private long total;

    DirectoryRules(ArchiveLimits limits) {
        this.limits = limits;
    }

    void check(ArchiveEntry entry) throws MalformedInputException {
        if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
            throw new MalformedInputException(entry.name(), "occurs twice if upper and lower case are equal");
        }
        checkFeatures(entry);
        checkSizes(entry);
        if (entry.isFolder() && (entry.size() != 0 || entry.crc() != 0)) {
            throw new MalformedInputException(entry.name(), "is that of a directory, yet has content");
        }
    }

    private static void checkFeatures(ArchiveEntry entry) throws MalformedInputException {
        if ((entry.flags() & ENCRYPTION_FLAGS) != 0) {
            throw new MalformedInputException(entry.name(), "encrypted");
        }
        if ((entry.flags() & ~KNOWN_FLAGS) != 0 || entry.versionNeeded() > MAX_VERSION) {
            throw new MalformedInputException(
                    entry.name(),
                    "features of the ZIP format not supported: flags " + Integer.toHexString(entry.flags())
                            + ", version " + entry.versionNeeded());
        }
        if (entry.method() != ArchiveFormat.STORED && entry.method() != ArchiveFormat.DEFLATED) {
            throw new MalformedInputException(
                    entry.name(), "compression method " + entry.method() + " is not supported, only 0 and 8");
        }
        if (entry.method() == ArchiveFormat.STORED && entry.size() != entry.compressedSize()) {
            throw new MalformedInputException(entry.name(), "not compressed, yet of two sizes");
        }
    }

    private void checkSizes(ArchiveEntry entry) throws MalformedInputException {
        if (entry.size() > limits.entryBytes()) {
            throw new MalformedInputException(
                    entry.name(), "at most " + limits.entryBytes() + " bytes, found " + entry.size());
        }
        if (entry.size() > (long) limits.ratio() * entry.compressedSize()) {
            throw new MalformedInputException(
                    entry.name(),
                    "at most " + limits.ratio() + " bytes for each compressed one: " + entry.size() + " from "
                            + entry.compressedSize());
        }
        total += entry.size();
        if (total > limits.totalBytes()) {
            throw new MalformedInputException(
                    entry.name(), "with it the content exceeds " + limits.totalBytes() + " bytes");
        }
    }
}
