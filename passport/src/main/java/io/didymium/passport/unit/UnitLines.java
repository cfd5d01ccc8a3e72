package io.didymium.passport.unit;

import io.didymium.crypto.bytes.MalformedInputException;

/** The lines of a unit's passport, one after another. */
final class UnitLines {
    private static final int MAXIMUM_DIGITS = 9;

    private final String text;
    private int at;
    private int number;

    UnitLines(String text) {
        this.text = text;
    }

    /** The next line, without its end. */
    String next() throws MalformedInputException {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw fault("the end of a line expected");
        }
        String line = text.substring(at, end);
        at = end + 1;
        number++;
        return line;
    }

    void expect(String line) throws MalformedInputException {
        if (!next().equals(line)) {
            throw fault("expected " + line);
        }
    }

    /** The rest of the next line, which begins with a word. */
    String after(String word) throws MalformedInputException {
        String line = next();
        if (!line.startsWith(word)) {
            throw fault("expected " + word.trim());
        }
        return line.substring(word.length());
    }

    /** The whole number after a word, without sign and leading zeros. */
    int number(String word) throws MalformedInputException {
        String digits = after(word);
        boolean plain = !digits.isEmpty()
                && digits.length() <= MAXIMUM_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        if (!plain) {
            throw fault("expected a whole number of at most " + MAXIMUM_DIGITS + " digits");
        }
        return Integer.parseInt(digits);
    }

    /** The last line, after whose end there is nothing. */
    String last() throws MalformedInputException {
        String line = next();
        if (at != text.length()) {
            throw fault("nothing expected after the register");
        }
        return line;
    }

    private MalformedInputException fault(String reason) {
        return new MalformedInputException("line " + Math.max(1, number), reason);
    }
}
