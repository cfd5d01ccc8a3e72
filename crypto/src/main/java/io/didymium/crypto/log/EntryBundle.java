package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/** Consecutive log entries in one file, each preceded by its length in two bytes (C2SP tlog-tiles v0.1.0). */
final class EntryBundle {
    /** The greatest length of an entry. */
    static final int MAXIMUM_ENTRY = 0xffff;

    private static final int LENGTH_BYTES = 2;

    /** The greatest length of a bundle. */
    static final int MAXIMUM_LENGTH = TileLayout.WIDTH * (MAXIMUM_ENTRY + LENGTH_BYTES);

    private EntryBundle() {}

    static byte[] write(List<Bytes> entries) {
        List<Bytes> parts = new ArrayList<>();
        for (Bytes entry : entries) {
            int length = entry.length();
            parts.add(Bytes.of(new byte[] {(byte) (length >>> 8), (byte) length}));
            parts.add(entry);
        }
        return Bytes.concat(parts.toArray(Bytes[]::new)).toByteArray();
    }

    /** Reads exactly the given number of entries, with nothing behind them. */
    static List<Bytes> read(byte[] bundle, int count) throws MalformedInputException {
        Bytes content = Bytes.of(bundle);
        List<Bytes> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int start = at + LENGTH_BYTES;
            if (start > bundle.length) {
                throw new MalformedInputException("", "ends before entry " + i);
            }
            int end = start + (((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff));
            if (end > bundle.length) {
                throw new MalformedInputException("", "ends in entry " + i);
            }
            entries.add(content.slice(start, end));
            at = end;
        }
        if (at != bundle.length) {
            throw new MalformedInputException("", "bytes follow the last of " + count + " entries");
        }
        return entries;
    }
}
