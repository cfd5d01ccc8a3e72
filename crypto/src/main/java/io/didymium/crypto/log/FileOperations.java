package io.didymium.crypto.log;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The few things a log does to files, each one step that can be the last before a crash.
 *
 * <p>Only what was forced survives a loss of power; a move is atomic, but the directory that holds the new name must be
 * forced for the name to survive.
 */
interface FileOperations {
    /** Reads a whole file of at most {@code limit} bytes; a longer one is an {@link IOException}. */
    byte[] read(Path file, int limit) throws IOException;

    boolean exists(Path file);

    void createDirectory(Path directory) throws IOException;

    /** Makes a file with the content, in place of one that may be there, without forcing it. */
    void write(Path file, byte[] content) throws IOException;

    /** Forces a file's content, or a directory's names, to the disk. */
    void force(Path fileOrDirectory) throws IOException;

    /** Renames a file over another, atomically. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a directory of files, and the files in it; does nothing if it is absent. */
    void deleteDirectory(Path directory) throws IOException;
}
