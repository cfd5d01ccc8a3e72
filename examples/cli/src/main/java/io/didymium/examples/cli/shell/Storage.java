package io.didymium.examples.cli.shell;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleLimits;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and writes files, and says in a sentence why it cannot. */
public final class Storage {
    private static final int MAX_SMALL_BYTES = 16 << 20;
    private static final Bytes ARCHIVE = Bytes.ofUtf8("PK\u0003\u0004");
    private static final Set<PosixFilePermission> WRITE_BY_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> READ_BY_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private Storage() {}

    /** The passports of a passport file, of a file or folder of credentials, or of the standard input if the path is {@code -}. */
    public static PassportBundle passports(Path path) throws CommandFault {
        if (path.toString().equals("-")) {
            return passportsOfStandardInput();
        }
        if (Files.isDirectory(path)) {
            LooseCredentials credentials = new LooseCredentials();
            for (Path file : credentialFiles(path)) {
                credentials.add(file.toString(), bytes(file), false);
            }
            return credentials.bundle(path.toString());
        }
        requireFile(path);
        if (size(path) <= MAX_SMALL_BYTES) {
            Bytes content = bytes(path);
            if (LooseCredentials.isOne(content)) {
                return LooseCredentials.only(path.toString(), content);
            }
        }
        try {
            return BundleReader.read(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(path + " is not a passport file that can be read: " + e.getMessage());
        }
    }

    private static PassportBundle passportsOfStandardInput() throws CommandFault {
        String name = "the standard input";
        BundleLimits limits = BundleLimits.standard();
        try {
            byte[] bytes = System.in.readNBytes(limits.archiveBytes());
            if (System.in.read() >= 0) {
                throw CommandFault.unreadable(
                        name + " has more than " + limits.archiveBytes() + " bytes, which is the limit");
            }
            Bytes content = Bytes.of(bytes);
            return LooseCredentials.isOne(content)
                    ? LooseCredentials.only(name, content)
                    : BundleReader.read(content, limits);
        } catch (IOException e) {
            throw CommandFault.unreadable(name + " cannot be read: " + IoReason.of(e));
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(name + " is not a passport file that can be read: " + e.getMessage());
        }
    }

    /** The files of a folder that may be credentials, by name. */
    private static List<Path> credentialFiles(Path folder) throws CommandFault {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".jwt") || file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(LooseCredentials.MAX_FILES + 1L)
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** The trust list of a file. */
    public static TrustList trust(Path file) throws CommandFault {
        Bytes content = bytes(file);
        if (content.startsWith(ARCHIVE)) {
            throw CommandFault.unreadable(
                    file + " is not a trust file that can be read: it is a ZIP archive, such as a passport file");
        }
        try {
            return TrustReader.read(content);
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(file + " is not a trust file that can be read: " + e.getMessage());
        }
    }

    /** The content of a file that cannot be large. */
    public static Bytes bytes(Path file) throws CommandFault {
        try (InputStream stream = open(file)) {
            byte[] content = stream.readNBytes(MAX_SMALL_BYTES);
            if (stream.read() >= 0) {
                throw CommandFault.unreadable(
                        file + " has more than " + MAX_SMALL_BYTES + " bytes, which is the limit");
            }
            return Bytes.of(content);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The bytes of a file one after the other, for readers that have limits of their own. */
    public static InputStream open(Path file) throws CommandFault {
        requireFile(file);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void requireFile(Path file) throws CommandFault {
        if (Files.isDirectory(file)) {
            throw CommandFault.unreadable(file + " is a folder; name a file in it");
        }
        if (Files.notExists(file)) {
            throw CommandFault.unreadable(file + " does not exist");
        }
    }

    /** The size of a file in bytes. */
    public static long size(Path file) throws CommandFault {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static CommandFault unreadable(Path file, IOException fault) {
        return CommandFault.unreadable(file + " cannot be read: " + IoReason.of(fault));
    }

    /** Writes a file as a whole: whoever interrupts it finds the old one, or none. */
    public static void write(Path file, Bytes content) throws CommandFault {
        write(file, content, true, new FileAttribute<?>[0], new FileAttribute<?>[0]);
    }

    /** Writes a file as a whole that must not be there yet, whoever puts one there meanwhile. */
    public static void create(Path file, Bytes content) throws CommandFault {
        write(file, content, false, new FileAttribute<?>[0], new FileAttribute<?>[0]);
    }

    /** Writes a file that only its owner may read, into a folder that only he may enter, where the file system knows owners. */
    public static void writeSecret(Path file, Bytes content) throws CommandFault {
        write(file, content, true, mode(file, "rw-------"), mode(file, "rwx------"));
    }

    /** As {@link #writeSecret}, of a file that must not be there yet. */
    public static void createSecret(Path file, Bytes content) throws CommandFault {
        write(file, content, false, mode(file, "rw-------"), mode(file, "rwx------"));
    }

    /** Makes a folder that only its owner may enter, where the file system knows owners. */
    public static void createPrivateFolder(Path folder) throws CommandFault {
        try {
            Files.createDirectories(folder, mode(folder, "rwx------"));
        } catch (IOException e) {
            throw CommandFault.unwritable(folder + " cannot be made: " + IoReason.of(e));
        }
    }

    private static FileAttribute<?>[] mode(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * A warning if others than the owner of a secret can read it, where the file system knows owners.
     *
     * @throws CommandFault if others can write it: then it may be theirs
     */
    public static Optional<String> warnOfOthers(Path secret) throws CommandFault {
        if (!secret.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Optional.empty();
        }
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(secret);
        } catch (IOException e) {
            throw unreadable(secret, e);
        }
        if (!Collections.disjoint(permissions, WRITE_BY_OTHERS)) {
            throw CommandFault.unreadable(secret
                    + " can be written by others than its owner, so it may not be the owner's: correct its mode");
        }
        return Collections.disjoint(permissions, READ_BY_OTHERS)
                ? Optional.empty()
                : Optional.of(secret + " can be read by others than its owner; its mode should be "
                        + (Files.isDirectory(secret) ? "700." : "600."));
    }

    private static void write(
            Path file,
            Bytes content,
            boolean replacing,
            FileAttribute<?>[] attributes,
            FileAttribute<?>[] folderAttributes)
            throws CommandFault {
        if (isStream(file)) {
            writeThrough(file, content);
            return;
        }
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Path folder = draft.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder, folderAttributes);
            }
            Files.deleteIfExists(draft);
            draft.toFile().deleteOnExit();
            writeNew(draft, content, attributes);
            if (replacing) {
                move(draft, file);
            } else {
                place(draft, file);
            }
        } catch (FileAlreadyExistsException e) {
            discard(draft);
            throw CommandFault.unwritable(file + " cannot be written: something of that name is there already; name"
                    + " another file, or remove that");
        } catch (IOException e) {
            discard(draft);
            throw CommandFault.unwritable(file + " cannot be written: " + IoReason.of(e));
        }
    }

    /** Whether a name is of a device or pipe, which is written to and never replaced. */
    static boolean isStream(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void writeThrough(Path stream, Bytes content) throws CommandFault {
        try (OutputStream out = Files.newOutputStream(stream, StandardOpenOption.WRITE)) {
            out.write(content.toByteArray());
        } catch (IOException e) {
            throw CommandFault.unwritable(stream + " cannot be written: " + IoReason.of(e));
        }
    }

    /** Through one channel: a file that somebody puts there under the same name meanwhile is never written to. */
    private static void writeNew(Path draft, Bytes content, FileAttribute<?>... attributes) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try (SeekableByteChannel channel = Files.newByteChannel(draft, options, attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(content.toByteArray());
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // It is deleted at the end of the process; the error that counts is reported already.
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives a draft its name if nothing has it: a link is made in one step and replaces nothing. */
    private static void place(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // A file system without such links; then two steps have to do.
            Files.move(draft, file);
            return;
        }
        Files.delete(draft);
    }
}
