package io.didymium.core.lca.repository.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.text.CanonicalText;
import io.didymium.core.lca.repository.StoredVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A version as bytes: three lines that say its number, who contributed it and when, then the canonical text of the data set; all
 * in UTF-8. Its digest is of that; what is kept is compressed (RFC 1950).
 */
final class VersionText {
    /** The greatest length of one part of the bytes. */
    static final int PART = 1 << 18;

    private static final int LONGEST = 1 << 26;

    private final UnaryOperator<byte[]> hash;

    VersionText(UnaryOperator<byte[]> hash) {
        this.hash = hash;
    }

    /** @throws IllegalArgumentException if the text is too long */
    byte[] write(StoredVersion version) {
        String text = "number\t" + version.number() + "\nmember\t" + version.member() + "\nstored\t"
                + version.storedAt() + '\n' + CanonicalText.of(version.dataSet());
        byte[] plain = text.getBytes(UTF_8);
        if (plain.length > LONGEST) {
            throw new IllegalArgumentException(
                    "text of data set " + version.dataSet().id() + " is longer than 64 MiB");
        }
        return plain;
    }

    byte[] digest(byte[] plain) {
        return hash.apply(plain);
    }

    static byte[] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream deflating = new DeflaterOutputStream(compressed)) {
            deflating.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return compressed.toByteArray();
    }

    /** @throws IOException if the bytes are not what the digest is of, or of no version */
    StoredVersion read(byte[] compressed, byte[] digest) throws IOException {
        byte[] plain;
        try (InputStream inflating = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            plain = inflating.readNBytes(LONGEST);
        }
        if (!Arrays.equals(hash.apply(plain), digest)) {
            throw new IOException("has another digest");
        }
        return parse(new String(plain, UTF_8));
    }

    private static StoredVersion parse(String text) throws IOException {
        String[] lines = text.split("\n", 4);
        if (lines.length < 4
                || !lines[0].startsWith("number\t")
                || !lines[1].startsWith("member\t")
                || !lines[2].startsWith("stored\t")) {
            throw new IOException("is no text of a version");
        }
        try {
            return new StoredVersion(
                    Integer.parseInt(value(lines[0])),
                    new PartyId(value(lines[1])),
                    Instant.parse(value(lines[2])),
                    CanonicalText.read(lines[3]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("is no text of a version", e);
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf('\t') + 1);
    }
}
