package io.didymium.crypto.status;

import io.didymium.crypto.bytes.MalformedInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

/**
 * One GZIP member (RFC 1952), written without time or name and read strictly, with a limit on the output. The reader of
 * the JDK accepts further members and ignores bytes after the last, so the frame is read here.
 */
final class Gzip {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int FLAG_HEADER_CHECK = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int FLAGS_RESERVED = 0xe0;
    private static final int BLOCK = 8192;

    private Gzip() {}

    /** Compresses into one member whose header is fixed: no flags, no time, operating system unknown. */
    static byte[] compress(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestCompression(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen in memory", e);
        }
        return out.toByteArray();
    }

    /**
     * Decompresses exactly one member.
     *
     * @param limit the greatest number of output bytes
     * @throws MalformedInputException if the input is not one whole member, its checksum or length is wrong, bytes
     *     follow it, or the output would be longer than {@code limit}
     */
    static byte[] decompress(byte[] member, int limit) throws MalformedInputException {
        int start = bodyStart(member);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(member, start, member.length - start);
            byte[] content = inflate(inflater, limit);
            int trailer = member.length - inflater.getRemaining();
            if (inflater.getRemaining() != TRAILER) {
                throw malformed("compressed data is followed by " + inflater.getRemaining() + " bytes instead of 8");
            }
            if (readInt(member, trailer) != (int) checksum(content)) {
                throw malformed("checksum of the content is wrong");
            }
            if (readInt(member, trailer + 4) != content.length) {
                throw malformed("length of the content is wrong");
            }
            return content;
        } catch (DataFormatException e) {
            throw malformed("compressed data is damaged: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, int limit) throws DataFormatException, MalformedInputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        while (!inflater.finished()) {
            int count = inflater.inflate(block);
            if (count == 0 && !inflater.finished()) {
                throw malformed("compressed data ends early");
            }
            if (count > limit - out.size()) {
                throw malformed("content is longer than " + limit + " bytes");
            }
            out.write(block, 0, count);
        }
        return out.toByteArray();
    }

    private static int bodyStart(byte[] member) throws MalformedInputException {
        if (member.length < HEADER + TRAILER) {
            throw malformed("too short for GZIP: " + member.length + " bytes");
        }
        if (member[0] != 0x1f || member[1] != (byte) 0x8b) {
            throw malformed("not GZIP");
        }
        int flags = member[3] & 0xff;
        if (member[2] != 8 || (flags & FLAGS_RESERVED) != 0) {
            throw malformed("unknown compression method or reserved flags");
        }
        int start = HEADER;
        if ((flags & FLAG_EXTRA) != 0) {
            start += 2 + (member[start] & 0xff) + ((member[start + 1] & 0xff) << 8);
        }
        if ((flags & FLAG_NAME) != 0) {
            start = afterZero(member, start);
        }
        if ((flags & FLAG_COMMENT) != 0) {
            start = afterZero(member, start);
        }
        if ((flags & FLAG_HEADER_CHECK) != 0) {
            start += 2;
        }
        if (start > member.length - TRAILER) {
            throw malformed("header runs past the end");
        }
        return start;
    }

    private static int afterZero(byte[] member, int from) throws MalformedInputException {
        for (int i = from; i < member.length; i++) {
            if (member[i] == 0) {
                return i + 1;
            }
        }
        throw malformed("header text has no end");
    }

    private static long checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content, 0, content.length);
        return crc.getValue();
    }

    private static int readInt(byte[] from, int at) {
        return ByteBuffer.wrap(from).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static MalformedInputException malformed(String reason) {
        return new MalformedInputException("encodedList", reason);
    }

    private static final class BestCompression extends GZIPOutputStream {
        BestCompression(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
