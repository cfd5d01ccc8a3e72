package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.List;

/**
 * What a log says of its tree at one moment: whose tree, how many leaves, which root (C2SP tlog-checkpoint v1.0.0).
 *
 * @param origin the log's identity, one non-empty line
 * @param size the number of leaves
 * @param root the root over them
 * @param extensions further non-empty lines, of which nothing is understood
 */
public record Checkpoint(String origin, long size, TreeHash root, List<String> extensions) {
    private static final int LINES = 3;

    /**
     * A checkpoint to be signed.
     *
     * @throws IllegalArgumentException if the size is negative, or the origin or an extension is empty or more than one
     *     line, or holds a control character
     */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative: " + size);
        }
        requireLine(origin);
        extensions.forEach(Checkpoint::requireLine);
    }

    private static void requireLine(String line) {
        if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("not one line of text: '" + line + "'");
        }
    }

    /**
     * Reads the text of a checkpoint's note.
     *
     * @throws MalformedInputException if there are fewer than three lines, one is empty, the last has no end, the size is
     *     not a plain decimal number below 2^63, or the root is not base64 of 32 bytes
     */
    public static Checkpoint parse(String text) throws MalformedInputException {
        List<String> lines = NoteText.lines(text);
        if (lines.size() < LINES) {
            throw new MalformedInputException("checkpoint", "three lines expected, found " + lines.size());
        }
        if (lines.contains("")) {
            throw new MalformedInputException("checkpoint", "line " + (lines.indexOf("") + 1) + " is empty");
        }
        long size = NoteText.number(lines.get(1), "size");
        TreeHash root = NoteText.hash(lines.get(2), "root");
        return new Checkpoint(lines.get(0), size, root, lines.subList(LINES, lines.size()));
    }

    /** The text that is signed: each line with its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n');
        text.append(Base64.encode(root.value())).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
