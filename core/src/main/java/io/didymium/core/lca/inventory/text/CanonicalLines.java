package io.didymium.core.lca.inventory.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a canonical text, read one after the other. */
final class CanonicalLines {
    private record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();
    private int next;

    /** @throws IllegalArgumentException if a line has no tab, or the last one no line break */
    CanonicalLines(String text) {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int tab = text.indexOf('\t', from);
            if (end < 0 || tab < 0 || tab > end) {
                throw fault("is no name, tab and value");
            }
            lines.add(new Line(unescape(text.substring(from, tab)), unescape(text.substring(tab + 1, end))));
            from = end + 1;
        }
    }

    /** The value of the next line, which must have the name. */
    String take(String name) {
        return find(name).orElseThrow(() -> fault("is not '" + name + "'"));
    }

    /** The value of the next line, if it has the name. */
    Optional<String> find(String name) {
        if (next < lines.size() && lines.get(next).name().equals(name)) {
            return Optional.of(lines.get(next++).value());
        }
        return Optional.empty();
    }

    /** What follows the prefix in the name of the next line, which is not consumed; empty if the name begins otherwise. */
    Optional<String> after(String prefix) {
        if (next < lines.size() && lines.get(next).name().startsWith(prefix)) {
            return Optional.of(lines.get(next).name().substring(prefix.length()));
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if lines are left */
    void end() {
        if (next < lines.size()) {
            throw fault("is one too many");
        }
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("line " + (next + 1) + " of the text of a data set " + what);
    }

    private String unescape(String escaped) {
        int escape = escaped.indexOf('\\');
        if (escape < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder(escaped.length());
        int from = 0;
        while (escape >= 0) {
            plain.append(escaped, from, escape);
            from = escape + 2;
            switch (from <= escaped.length() ? escaped.charAt(escape + 1) : ' ') {
                case '\\' -> plain.append('\\');
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 'u' -> {
                    from = Math.min(escape + 6, escaped.length());
                    plain.append((char) Integer.parseInt(escaped.substring(escape + 2, from), 16));
                }
                default -> throw fault("has an unknown escape");
            }
            escape = escaped.indexOf('\\', from);
        }
        return plain.append(escaped, from, escaped.length()).toString();
    }
}
