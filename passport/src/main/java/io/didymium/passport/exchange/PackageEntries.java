package io.didymium.passport.exchange;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Walks the entries of an archive once, one in memory at a time, within limits. */
final class PackageEntries {
    private final PackageLimits limits;

    PackageEntries(PackageLimits limits) {
        this.limits = limits;
    }

    /** What takes an entry. */
    interface Taker {
        /** Whether an entry of this name is wanted at all. */
        boolean wants(String name);

        /** Takes a wanted entry. */
        void take(String name, Bytes content);

        /** Is told of a wanted entry that is larger than the limit. */
        void tooLarge(String name);
    }

    /** Passes every wanted entry on; the stream is left open. */
    void walk(InputStream archive, Taker taker) throws MalformedInputException {
        ZipInputStream zip = new ZipInputStream(archive);
        Set<String> names = new HashSet<>();
        long total = 0;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (names.size() == limits.entries()) {
                    throw new MalformedInputException(name, "more than " + limits.entries() + " entries");
                }
                if (!names.add(name)) {
                    throw new MalformedInputException(name, "an entry stands twice");
                }
                if (entry.isDirectory()) {
                    continue;
                }
                total += pass(zip, name, total, taker);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new MalformedInputException("", "not a zip archive: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MalformedInputException("", "archive cannot be read: " + e.getMessage(), e);
        }
        if (names.isEmpty()) {
            throw new MalformedInputException("", "not a zip archive, or an empty one");
        }
    }

    private long pass(ZipInputStream zip, String name, long before, Taker taker)
            throws IOException, MalformedInputException {
        boolean wanted = taker.wants(name);
        byte[] content = zip.readNBytes(wanted ? limits.entryBytes() : 0);
        long size = content.length + skip(zip, name, before + content.length);
        if (wanted) {
            if (size > content.length) {
                taker.tooLarge(name);
            } else {
                taker.take(name, Bytes.of(content));
            }
        }
        return size;
    }

    private long skip(ZipInputStream zip, String name, long before) throws IOException, MalformedInputException {
        byte[] buffer = new byte[8192];
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (before + size > limits.totalBytes()) {
                throw new MalformedInputException(name, "more than " + limits.totalBytes() + " bytes in all");
            }
        }
        if (before > limits.totalBytes()) {
            throw new MalformedInputException(name, "more than " + limits.totalBytes() + " bytes in all");
        }
        return size;
    }
}
