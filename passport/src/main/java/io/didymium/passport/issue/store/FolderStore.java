package io.didymium.passport.issue.store;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A store in a folder: each record a file that is never changed, numbered in order, such as {@code 00000003-issued.zip}.
 *
 * <p>A record is written under another name, forced to the disk and then given its own, so that after a crash it is there whole or not
 * at all. A lock keeps a second process out. The folder holds secrets: keep it readable by its owner alone. Not thread-safe.
 */
public final class FolderStore implements OfficeStore {
    private static final Pattern NAME = Pattern.compile("(\\d{8})-([a-z]+)\\.(?:zip|json)");
    private static final String UNFINISHED = "unfinished";
    private static final int MAX_BYTES = 256 << 20;

    private final Path folder;
    private final FileChannel lock;
    private final SortedMap<Integer, Path> files = new TreeMap<>();

    private FolderStore(Path folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        Files.deleteIfExists(folder.resolve(UNFINISHED));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(entry.getFileName().toString());
                if (name.matches()) {
                    files.put(Integer.parseInt(name.group(1)), entry);
                }
            }
        }
        int expected = 1;
        for (Path file : files.values()) {
            if (!file.getFileName().toString().startsWith("%08d-".formatted(expected))) {
                throw new IOException(
                        "record %08d is missing in %s: restore it, because positions or revocations may be lost with it"
                                .formatted(expected, folder));
            }
            expected++;
        }
    }

    /**
     * Opens the store in a folder, which is made if it is not there.
     *
     * @throws IOException if another process has it open, or a record is missing
     */
    public static FolderStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock != null) {
                return new FolderStore(folder, channel);
            }
        } catch (OverlappingFileLockException heldHere) {
            lock = null;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        throw new IOException(folder + " is in use by another office; wait until it is done");
    }

    @Override
    public List<OfficeRecord> records() throws IOException, MalformedInputException {
        List<OfficeRecord> records = new ArrayList<>();
        for (Path file : files.values()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches()) {
                throw new MalformedInputException(file.toString(), "is no record");
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                records.add(RecordFormat.read(name.group(2), Bytes.readAll(in, MAX_BYTES)));
            } catch (MalformedInputException e) {
                throw new MalformedInputException(file + " " + e.location(), e.reason(), e);
            }
        }
        return records;
    }

    @Override
    public void append(OfficeRecord added) throws IOException {
        int number = files.isEmpty() ? 1 : files.lastKey() + 1;
        Path unfinished = folder.resolve(UNFINISHED);
        Path file = folder.resolve("%08d-%s".formatted(number, RecordFormat.name(added)));
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer rest = ByteBuffer.wrap(RecordFormat.write(added).toByteArray());
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
        files.put(number, file);
    }

    /** Some systems cannot open a directory; there a rename is forced by the file system itself. */
    private void forceFolder() throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException unsupported) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
