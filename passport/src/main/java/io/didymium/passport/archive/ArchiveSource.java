package io.didymium.passport.archive;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of an archive, of which only what is read is held. */
public interface ArchiveSource {
    /** How many bytes it has. */
    long length();

    /**
     * Some bytes.
     *
     * @throws MalformedInputException if the archive ends before
     */
    Bytes read(long offset, long length) throws MalformedInputException;

    private static void requireWithin(ArchiveSource source, long offset, long length) throws MalformedInputException {
        if (offset < 0 || length < 0 || length > Integer.MAX_VALUE || offset > source.length() - length) {
            throw new MalformedInputException("byte " + offset, "cut short: " + length + " bytes expected here");
        }
    }

    /** An archive in memory. */
    record InMemory(Bytes bytes) implements ArchiveSource {
        @Override
        public long length() {
            return bytes.length();
        }

        @Override
        public Bytes read(long offset, long length) throws MalformedInputException {
            requireWithin(this, offset, length);
            return bytes.slice((int) offset, (int) (offset + length));
        }
    }

    /**
     * An archive in a file, whose reader must expect {@link UncheckedIOException}.
     *
     * @param channel the open file
     * @param length its length when it was opened
     */
    record InFile(FileChannel channel, long length) implements ArchiveSource {
        @Override
        public Bytes read(long offset, long length) throws MalformedInputException {
            requireWithin(this, offset, length);
            ByteBuffer buffer = ByteBuffer.allocate((int) length);
            try {
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer, offset + buffer.position()) < 0) {
                        throw new MalformedInputException(
                                "byte " + offset, "the file became shorter while it was read");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Bytes.of(buffer.array());
        }
    }
}
