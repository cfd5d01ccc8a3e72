package io.didymium.core.lca.format.common;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.PackageLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Walks the data sets of one archive once, one in memory at a time, within limits. */
public final class PackageEntries {
    private static final int BUFFER = 1 << 16;

    private final PackageLimits limits;
    private final Predicate<String> wanted;
    private final ImportLog log;
    private EntryComparison comparison = EntryComparison.DIGEST;
    /** Used for one entry after the other; as large as the largest of them. */
    private byte[] buffer = new byte[BUFFER];

    private int count;
    private long total;

    /**
     * A walk.
     *
     * @param extension how the names of data sets end
     * @param folders the folders in which data sets are read
     * @param log takes the data sets that cannot be read
     */
    public PackageEntries(PackageLimits limits, String extension, Set<String> folders, ImportLog log) {
        this(limits, name -> name.endsWith(extension) && folders.contains(folderOf(name)), log);
    }

    /**
     * A walk.
     *
     * @param wanted the names of data sets
     * @param log takes the data sets that cannot be read
     */
    public PackageEntries(PackageLimits limits, Predicate<String> wanted, ImportLog log) {
        this.limits = requireNonNull(limits, "limits");
        this.wanted = wanted;
        this.log = log;
    }

    /** Compares entries of one name in another way than by digests. */
    public PackageEntries comparedBy(EntryComparison other) {
        comparison = other;
        return this;
    }

    /** Reads data sets. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads a data set.
         *
         * @param folder the last folder of its name in the archive
         * @param name its name in the archive
         * @param content its bytes; not copied
         * @throws MalformedDataException if the data set cannot be read
         */
        void read(String folder, String name, byte[] content) throws MalformedDataException;
    }

    /**
     * Passes every data set on; the stream is left open. An entry that is given again with the same content is passed on once.
     *
     * @throws MalformedDataException if it is no zip archive, goes beyond the limits, or has two entries of one name and
     *     different contents
     */
    public void walk(InputStream archive, Reader reader) throws MalformedDataException {
        // Without a buffer each 512 bytes are a call of the system.
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(archive, BUFFER));
        Map<String, HashCode> contents = new HashMap<>();
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (++count > limits.entries()) {
                    throw new MalformedDataException(name, "more than " + limits.entries() + " entries");
                }
                if (!entry.isDirectory()) {
                    pass(zip, entry, reader, contents);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new MalformedDataException("", "not a zip archive: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MalformedDataException("", "archive cannot be read: " + e.getMessage(), e);
        }
        if (count == 0) {
            throw new MalformedDataException("", "not a zip archive, or an empty one");
        }
    }

    private void pass(ZipInputStream zip, ZipEntry entry, Reader reader, Map<String, HashCode> contents)
            throws IOException, MalformedDataException {
        String name = entry.getName();
        String folder = folderOf(name);
        boolean read = wanted.test(name);
        byte[] content = read ? firstBytes(zip, limits.entryBytes()) : new byte[0];
        Hasher hasher = comparison == EntryComparison.DIGEST
                ? Hashing.sha256().newHasher().putBytes(content)
                : null;
        total += content.length;
        boolean whole = skip(zip, name, hasher) == 0;
        // The archive states both, and they are checked at the end of the entry.
        HashCode hash = hasher == null ? HashCode.fromLong(entry.getSize() << 32 ^ entry.getCrc()) : hasher.hash();
        HashCode before = contents.putIfAbsent(name, hash);
        if (before != null) {
            if (!before.equals(hash)) {
                throw new MalformedDataException(name, "given several times with different contents");
            }
            if (hasher == null) {
                throw new EntryComparison.Undecided();
            }
            log.entryRepeated(name);
        } else if (!read) {
            if (!folder.isEmpty()) {
                log.entryNotRead(folder, name);
            }
        } else if (whole) {
            log.attempt(name, () -> reader.read(folder, name, content));
        } else {
            log.skip(name, "larger than " + limits.entryBytes() + " bytes");
        }
    }

    /** The bytes of an entry up to a number. */
    private byte[] firstBytes(ZipInputStream zip, int most) throws IOException {
        int size = 0;
        int read = 0;
        while (read >= 0 && size < most) {
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(most, 2L * size));
            }
            read = zip.read(buffer, size, Math.min(buffer.length, most) - size);
            size += Math.max(read, 0);
        }
        return Arrays.copyOf(buffer, size);
    }

    /** Reads the rest of an entry; its size. */
    private long skip(ZipInputStream zip, String name, @Nullable Hasher hasher)
            throws IOException, MalformedDataException {
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (hasher != null) {
                hasher.putBytes(buffer, 0, read);
            }
            checkTotal(name, total + size);
        }
        total += size;
        checkTotal(name, total);
        return size;
    }

    private void checkTotal(String name, long bytes) throws MalformedDataException {
        if (bytes > limits.totalBytes()) {
            throw new MalformedDataException(name, "more than " + limits.totalBytes() + " bytes in all");
        }
    }

    /**
     * The bytes of a single data set; the stream is left open.
     *
     * @throws MalformedDataException if they are more than an entry may have
     */
    public byte[] readWhole(InputStream stream) throws MalformedDataException {
        try {
            byte[] content = stream.readNBytes(limits.entryBytes());
            if (stream.read() >= 0) {
                throw new MalformedDataException("", "larger than " + limits.entryBytes() + " bytes");
            }
            return content;
        } catch (IOException e) {
            throw new MalformedDataException("", "cannot be read: " + e.getMessage(), e);
        }
    }

    private static String folderOf(String name) {
        int end = name.lastIndexOf('/');
        return end < 0 ? "" : name.substring(name.lastIndexOf('/', end - 1) + 1, end);
    }
}
