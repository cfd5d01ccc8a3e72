package io.didymium.crypto.log;

import java.io.IOException;
import java.nio.file.Path;

/** Disk operations without waiting for the disk, for tests that are not about crashes. */
final class UnforcedOperations implements FileOperations {
    private final DiskOperations disk = new DiskOperations();

    @Override
    public byte[] read(Path file, int limit) throws IOException {
        return disk.read(file, limit);
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        disk.createDirectory(directory);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        disk.write(file, content);
    }

    @Override
    public void force(Path fileOrDirectory) {}

    @Override
    public void move(Path from, Path to) throws IOException {
        disk.move(from, to);
    }

    @Override
    public void deleteDirectory(Path directory) throws IOException {
        disk.deleteDirectory(directory);
    }
}
