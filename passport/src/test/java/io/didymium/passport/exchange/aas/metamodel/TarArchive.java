package io.didymium.passport.exchange.aas.metamodel;

import io.didymium.crypto.bytes.Bytes;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The files of a compressed tar archive (POSIX.1-2001, and long names as GNU writes them), by their paths. */
public final class TarArchive {
    private static final int BLOCK = 512;
    private static final Pattern PATH = Pattern.compile("\\d+ path=([^\\n]*)\\n");

    private TarArchive() {}

    /** The files of an archive. */
    public static Map<String, Bytes> read(Bytes archive) throws IOException {
        Map<String, Bytes> files = new TreeMap<>();
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(archive.toByteArray())))) {
            String longName = "";
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                int length = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = in.readNBytes(length);
                in.readNBytes((BLOCK - length % BLOCK) % BLOCK);
                char kind = (char) header[156];
                if (kind == 'L') {
                    longName = text(content, 0, length);
                } else if (kind == 'x') {
                    Matcher path = PATH.matcher(new String(content, StandardCharsets.UTF_8));
                    longName = path.find() ? path.group(1) : longName;
                } else {
                    if (kind == '0') {
                        files.put(longName.isEmpty() ? name(header) : longName, Bytes.of(content));
                    }
                    longName = "";
                }
                header = in.readNBytes(BLOCK);
            }
        }
        return files;
    }

    private static String name(byte[] header) {
        String folder = text(header, 345, 155);
        return (folder.isEmpty() ? "" : folder + "/") + text(header, 0, 100);
    }

    private static String text(byte[] bytes, int from, int length) {
        String all = new String(bytes, from, length, StandardCharsets.UTF_8);
        int end = all.indexOf(0);
        return end < 0 ? all : all.substring(0, end);
    }
}
