package io.didymium.passport.disclose;

import com.google.common.base.Splitter;
import com.google.common.io.ByteStreams;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads tables of lines whose cells are divided by bars. */
final class TableText {
    private static final int MAX_LINES = 10_000;

    /** Reads the cells of a line. */
    interface Line<T> {
        T read(List<String> cells) throws MalformedInputException;
    }

    private TableText() {}

    static <T, R> R read(Bytes text, int cells, Line<T> line, Function<List<T>, R> table)
            throws MalformedInputException {
        List<T> read = new ArrayList<>();
        int number = 0;
        for (String each : Splitter.on('\n').split(new String(text.toByteArray(), StandardCharsets.UTF_8))) {
            number++;
            if (number > MAX_LINES) {
                throw new MalformedInputException("", "more than " + MAX_LINES + " lines");
            }
            String content = each.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                List<String> found = Splitter.on('|').trimResults().splitToList(content);
                if (found.size() != cells) {
                    throw new MalformedInputException("line " + number, cells + " cells expected, divided by |");
                }
                try {
                    read.add(line.read(found));
                } catch (MalformedInputException | IllegalArgumentException e) {
                    throw new MalformedInputException("line " + number, String.valueOf(e.getMessage()), e);
                }
            }
        }
        try {
            return table.apply(read);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", String.valueOf(e.getMessage()), e);
        }
    }

    /** A member written as its kind, spaces, and its path. */
    static AccessMember member(String text) throws MalformedInputException {
        List<String> parts = Splitter.on(' ').omitEmptyStrings().splitToList(text);
        if (parts.size() != 2) {
            throw new MalformedInputException("", "expected a kind and a path, found '" + text + "'");
        }
        return AccessMember.parse(parts.get(0), parts.get(1));
    }

    /** A table that is part of this library. */
    static Bytes resource(String name) {
        try (InputStream in = TableText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in this library: " + name);
            }
            return Bytes.of(ByteStreams.toByteArray(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
