package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and the signatures below it (C2SP signed-note v1.0.0).
 *
 * <p>Do not trust the text before {@link NoteKeys#verify} has found a trusted signature.
 *
 * @param text the text that is signed, its last line with its end
 * @param signatures the signature lines, in their order; at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The greatest number of signature lines. */
    public static final int MAXIMUM_SIGNATURES = 64;

    /** The greatest number of bytes. */
    public static final int MAXIMUM_LENGTH = 1 << 20;

    private static final String BLANK_LINE = "\n\n";

    /**
     * A note with its signatures.
     *
     * @throws IllegalArgumentException if the text has no end of line at its end or holds a control character, or there
     *     is no signature or more than {@link #MAXIMUM_SIGNATURES}
     */
    public SignedNote {
        requireText(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MAXIMUM_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to 64 signatures: " + signatures.size());
        }
    }

    static String requireText(String text) {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("text must be whole lines without control characters");
        }
        return text;
    }

    /**
     * Reads a note.
     *
     * @throws MalformedInputException if it is not UTF-8, holds a control character, is longer than
     *     {@link #MAXIMUM_LENGTH}, or its last blank line is not followed by signature lines alone
     */
    public static SignedNote read(Bytes note) throws MalformedInputException {
        if (note.length() > MAXIMUM_LENGTH) {
            throw new MalformedInputException("note", "longer than " + MAXIMUM_LENGTH + " bytes");
        }
        String whole = note.toUtf8();
        NoteText.requirePrintable(whole);
        int blank = whole.lastIndexOf(BLANK_LINE);
        if (blank < 0) {
            throw new MalformedInputException("note", "no blank line before signatures");
        }
        String below = whole.substring(blank + BLANK_LINE.length());
        return new SignedNote(whole.substring(0, blank + 1), signatures(below));
    }

    private static List<NoteSignature> signatures(String below) throws MalformedInputException {
        List<String> lines = NoteText.lines(below);
        if (lines.size() > MAXIMUM_SIGNATURES) {
            throw new MalformedInputException("note", "more than " + MAXIMUM_SIGNATURES + " signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    /** The same note with one more signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** The note as it is stored and sent. */
    public Bytes toBytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return Bytes.ofUtf8(note.toString());
    }
}
