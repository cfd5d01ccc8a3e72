package io.didymium.core.lca.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The numbers of an array of numpy (format 1.0), those of a structure one after another. */
record NpyArray(List<Double> values) {
    private static final int HEADER = 10;

    static NpyArray read(Path archive, String name) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return parse(zip.readAllBytes());
                }
            }
        }
        throw new IOException("no " + name + " in " + archive);
    }

    private static NpyArray parse(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = buffer.getShort(HEADER - 2);
        String header = new String(bytes, HEADER, length, StandardCharsets.US_ASCII);
        buffer.position(HEADER + length);
        List<Double> values = new ArrayList<>();
        while (buffer.hasRemaining()) {
            if (header.contains("i4")) {
                values.add((double) buffer.getInt());
            } else if (header.contains("i8")) {
                values.add((double) buffer.getLong());
            } else if (header.contains("f4")) {
                values.add((double) buffer.getFloat());
            } else if (header.contains("f8")) {
                values.add(buffer.getDouble());
            } else {
                values.add((double) buffer.get());
            }
        }
        return new NpyArray(values);
    }

    double at(int index) {
        return values.get(index);
    }

    int size() {
        return values.size();
    }
}
