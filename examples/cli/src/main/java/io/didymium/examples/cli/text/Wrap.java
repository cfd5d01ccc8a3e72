package io.didymium.examples.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines. */
public final class Wrap {
    /** The width of a line. */
    public static final int WIDTH = 100;

    private static final Pattern WORDS = Pattern.compile(" +");

    private Wrap() {}

    /** The lines of a text, the first behind one indentation, the others behind another; long words stay whole. */
    public static List<String> lines(String first, String others, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : WORDS.splitAsStream(TerminalText.line(text)).toList()) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(others);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
