package io.didymium.passport.archive;

/** Text from outside, made fit for a message: short, on one line, in ASCII. */
public final class SafeText {
    private static final int MAX_LENGTH = 120;

    private SafeText() {}

    /** The text in quotation marks. */
    public static String text(String text) {
        return '"' + line(text) + '"';
    }

    /** The text itself. */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(MAX_LENGTH, text.length()); i++) {
            char c = text.charAt(i);
            shown.append(c < ' ' || c > '~' ? '?' : c);
        }
        return shown + (text.length() > MAX_LENGTH ? "..." : "");
    }
}
