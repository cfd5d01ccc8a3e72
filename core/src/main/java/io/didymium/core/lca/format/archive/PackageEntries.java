package io.didymium.core.lca.format.archive;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.PackageLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Walks the data sets of an archive once, one in memory at a time, within limits. */
public final class PackageEntries {
    private final PackageLimits limits;
    private final String extension;
    private final Set<String> folders;
    private final ImportLog log;

    /**
     * A walk.
     *
     * @param extension how the names of data sets end
     * @param folders the folders in which data sets are read
     * @param log takes the data sets that cannot be read
     */
    public PackageEntries(PackageLimits limits, String extension, Set<String> folders, ImportLog log) {
        this.limits = requireNonNull(limits, "limits");
        this.extension = extension;
        this.folders = folders;
        this.log = log;
    }

    /**
     * A data set of the archive.
     *
     * @param name its name in the archive
     * @param folder the last folder of that name
     * @param content its bytes; not copied
     */
    public record Entry(String name, String folder, byte[] content) {}

    /** Reads data sets. */
    @FunctionalInterface
    public interface Reader {
        /** @throws MalformedDataException if the data set cannot be read */
        void read(Entry entry) throws MalformedDataException;
    }

    /**
     * Passes every data set on; the stream is left open.
     *
     * @throws MalformedDataException if it is no zip archive or goes beyond the limits
     */
    public void walk(InputStream archive, Reader reader) throws MalformedDataException {
        ZipInputStream zip = new ZipInputStream(archive);
        Set<String> names = new HashSet<>();
        long total = 0;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (names.size() == limits.entries()) {
                    throw new MalformedDataException(name, "more than " + limits.entries() + " entries");
                }
                if (!names.add(name)) {
                    throw new MalformedDataException(name, "an entry stands twice");
                }
                if (!entry.isDirectory()) {
                    total += pass(zip, name, total, reader);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new MalformedDataException("", "not a zip archive: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MalformedDataException("", "archive cannot be read: " + e.getMessage(), e);
        }
        if (names.isEmpty()) {
            throw new MalformedDataException("", "not a zip archive, or an empty one");
        }
    }

    private long pass(ZipInputStream zip, String name, long before, Reader reader)
            throws IOException, MalformedDataException {
        String folder = folderOf(name);
        boolean wanted = name.endsWith(extension) && folders.contains(folder);
        byte[] content = zip.readNBytes(wanted ? limits.entryBytes() : 0);
        long size = content.length + skip(zip, name, before + content.length);
        if (wanted && size > content.length) {
            log.skip(name, "larger than " + limits.entryBytes() + " bytes");
        } else if (wanted) {
            log.attempt(name, () -> reader.read(new Entry(name, folder, content)));
        }
        return size;
    }

    private long skip(ZipInputStream zip, String name, long before) throws IOException, MalformedDataException {
        byte[] buffer = new byte[8192];
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (before + size > limits.totalBytes()) {
                throw new MalformedDataException(name, "more than " + limits.totalBytes() + " bytes in all");
            }
        }
        if (before > limits.totalBytes()) {
            throw new MalformedDataException(name, "more than " + limits.totalBytes() + " bytes in all");
        }
        return size;
    }

    private static String folderOf(String name) {
        String[] parts = name.split("/", -1);
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }
}
