package io.didymium.core.lca.repository.folder;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * How many versions have been acknowledged, in a file beside the database. A database whose end is lost looks like an older one
 * that is whole: only a record outside the database shows the loss.
 */
final class AcknowledgedCount {
    private static final int LENGTH = 21;

    private final Path file;

    AcknowledgedCount(Path folder) {
        this.file = folder.resolve("acknowledged");
    }

    /** The count; none if there is no file. */
    long read() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(LENGTH + 1), US_ASCII);
        }
        if (!text.matches("0[0-9]{19}\n")) {
            throw new IOException("the repository is damaged: no count in " + file);
        }
        return Long.parseLong(text.strip());
    }

    /** Writes the count, at one length in one place, so that no kill leaves half of it; when it returns, it is on the disk. */
    void write(long count) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(String.format(Locale.ROOT, "%020d\n", count).getBytes(US_ASCII));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** @throws IOException if fewer versions are there than were acknowledged, or nothing says how many were */
    void check(long present) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("the repository is damaged: no file " + file);
        }
        long promised = read();
        if (present < promised) {
            throw new IOException("the repository is damaged: it has " + present + " of " + promised + " versions");
        }
    }
}
