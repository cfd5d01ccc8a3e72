package io.didymium.examples.cli.text;

import io.didymium.core.id.Text;

/** Text of others made fit to be printed: what a file says must not steer the terminal. */
public final class TerminalText {
    private static final int MOST = 400;

    private TerminalText() {}

    /** The text on one line, without control characters, and without characters that are invisible or turn the direction of writing. */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(Text.isUnsafe(Character.toString(c)) ? ' ' : c));
        return shown.toString();
    }

    /** The text on one line, as long as names and sentences are that people write; only what is longer is cut off. */
    public static String brief(String text) {
        return within(MOST, text);
    }

    /** The text on one line of at most so many characters; what is cut off is marked. */
    public static String within(int most, String text) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 3)) + "...";
    }
}
