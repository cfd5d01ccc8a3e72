package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.NoteText;
import java.util.List;

/**
 * The state of a log's tree at one moment: origin, number of leaves, root (C2SP tlog-checkpoint v1.0.0).
 *
 * @param origin the log's identity, one non-empty line
 * @param size the number of leaves
 * @param root the root over them
 * @param extensions further non-empty lines, not interpreted
 */
public record Checkpoint(String origin, long size, TreeHash root, List<String> extensions) {
    private static final int LINES = 3;

    /** Digits of the greatest long, 9223372036854775807. */
    private static final int DIGITS = 19;

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
        long size = number(lines.get(1), "size");
        TreeHash root = hash(lines.get(2), "root");
        return new Checkpoint(lines.get(0), size, root, lines.subList(LINES, lines.size()));
    }

    /** A decimal number below 2^63 without sign or leading zeros. */
    static long number(String digits, String what) throws MalformedInputException {
        boolean plain = !digits.isEmpty()
                && digits.length() <= DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        if (plain) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException e) {
                throw new MalformedInputException(what, "number of at most 2^63-1 expected", e);
            }
        }
        throw new MalformedInputException(what, "plain decimal number expected");
    }

    /** A hash in base64. */
    static TreeHash hash(String base64, String what) throws MalformedInputException {
        Bytes value = NoteText.decode(base64, what);
        if (value.length() != TreeHash.LENGTH) {
            throw new MalformedInputException(what, "32 bytes expected, found " + value.length());
        }
        return new TreeHash(value);
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
