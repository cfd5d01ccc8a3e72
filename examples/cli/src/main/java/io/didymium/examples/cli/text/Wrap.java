package io.didymium.examples.cli.text;

import java.util.List;

/** Text that is broken into lines where it is printed. */
public final class Wrap {
    private Wrap() {}

    /** A text, the first of its lines behind one indentation, the others behind another; long words stay whole. */
    public static List<String> lines(String first, String others, String text) {
        return List.of(LineLayout.hanging(first, others, TerminalText.line(text)));
    }
}
