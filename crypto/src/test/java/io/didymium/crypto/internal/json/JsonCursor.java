package io.didymium.crypto.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Arrays;

/** The bytes of a JSON text and how far they are read; knows spaces, digits and plain characters, no grammar. */
final class JsonCursor {
    /** What {@link #peek()} and {@link #next()} give at the end. */
    static final int END = -1;

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private int at;

    /** Takes the array over. */
    JsonCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The offset of the next byte. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    /** The next byte, unsigned, or {@link #END}. */
    int peek() {
        return at < bytes.length ? bytes[at] & 0xff : END;
    }

    /** The next byte, unsigned, behind which the cursor then stands; or {@link #END}. */
    int next() {
        return at < bytes.length ? bytes[at++] & 0xff : END;
    }

    /** Passes over a character, if it is the next one. */
    boolean skip(char ascii) {
        if (at < bytes.length && bytes[at] == ascii) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes over the rest of a word, whose first character was read already. */
    void requireRest(String word) throws MalformedInputException {
        for (int i = 1; i < word.length(); i++) {
            if (!skip(word.charAt(i))) {
                throw fault(word + " expected");
            }
        }
    }

    /** Passes over white space (RFC 8259 section 2) and gives the next byte, behind which the cursor then stands. */
    int nextBehindSpace() {
        int found = next();
        while (found == ' ' || found == '\n' || found == '\r' || found == '\t') {
            found = next();
        }
        return found;
    }

    /** Passes over decimal digits and gives their number. */
    int skipDigits() {
        int start = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - start;
    }

    /** Passes over what stands for itself in a string: ASCII without controls, quotation mark and backslash. */
    void skipPlain() {
        int i = at;
        while (i < bytes.length && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        at = i;
    }

    /** Passes over what stands for itself in a string, be it outside ASCII. */
    void skipCharacters() {
        int i = at;
        while (i < bytes.length && (bytes[i] >= ' ' || bytes[i] < 0) && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        at = i;
    }

    /** The text from an offset to the next byte, all of it ASCII. */
    String asciiFrom(int start) {
        return new String(bytes, start, at - start, ISO_8859_1);
    }

    /** The text from an offset to the next byte: no overlong forms, no surrogates (RFC 3629). */
    String utf8From(int start) throws MalformedInputException {
        String text = new String(bytes, start, at - start, UTF_8);
        // The quick decoder replaces what is wrong, so a text without the replacement character was right.
        if (text.indexOf(REPLACEMENT) >= 0) {
            byte[] again = text.getBytes(UTF_8);
            int wrong = Arrays.mismatch(again, 0, again.length, bytes, start, at);
            if (wrong >= 0) {
                throw new MalformedInputException("byte " + (start + wrong), "not UTF-8");
            }
        }
        return text;
    }

    /** The fault of the next byte. */
    MalformedInputException fault(String reason) {
        return faultAt(at, reason);
    }

    /** The fault of the byte that was read last, which is given; of the end, if that was read. */
    MalformedInputException faultOf(int last, String reason) {
        return faultAt(last == END ? at : at - 1, reason);
    }

    private static MalformedInputException faultAt(int offset, String reason) {
        return new MalformedInputException("byte " + offset, "not JSON: " + reason);
    }
}
