package io.didymium.examples.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays lines out to a width. Commands print lines and rows of tables without knowing the width; marks in them, which the text of others
 * cannot have ({@link TerminalText#line}), say where they may be broken.
 */
public final class LineLayout {
    private static final char HANGING = '\u001d';
    /** Before a cell that may be broken, and before one that may not. */
    private static final char BREAKABLE = '\u001f';

    private static final char FIXED = '\u001e';
    /** Behind these, how narrow the column may become: a character for private use, counted from this one. */
    private static final char LEAST = '\ue000';

    private static final int MOST_LEAST = 1_000;
    private static final Pattern CELL = Pattern.compile("(?=[\u001e\u001f])");
    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern WORD = Pattern.compile("( *)([^ ]+)");
    private static final String GAP = "  ";
    private static final int LEAST_CELL = 8;
    private static final int MANY_COLUMNS = 4;

    private LineLayout() {}

    /** A text whose first line is behind one indentation, and whose others are behind another. */
    static String hanging(String first, String others, String text) {
        return HANGING + others + HANGING + first + HANGING + text;
    }

    /**
     * A row of a table.
     *
     * @param cells the cells, each filled up to the width of its column
     * @param least how narrow the column of each may become without a broken word; 0 if it may not be broken at all
     */
    static String row(String indent, List<String> cells, int... least) {
        StringBuilder row = new StringBuilder(indent);
        for (int i = 0; i < cells.size(); i++) {
            row.append(least[i] > 0 ? BREAKABLE : FIXED)
                    .append((char) (LEAST + Math.min(least[i], MOST_LEAST)))
                    .append(cells.get(i));
        }
        return row.toString();
    }

    /**
     * The lines of a line or row that has marks, each of at most a width; words that are longer stay whole outside of tables, so that
     * they can be copied.
     */
    public static List<String> lines(String line, int width) {
        if (line.indexOf(HANGING) == 0) {
            String[] parts = line.substring(1).split(String.valueOf(HANGING), 3);
            return wrapped(parts[1], parts[0], parts[2], width);
        }
        if (line.indexOf(BREAKABLE) >= 0 || line.indexOf(FIXED) >= 0) {
            return row(line, width);
        }
        if (width(line) <= width) {
            return List.of(line);
        }
        String text = line.stripLeading();
        String indent = line.substring(0, line.length() - text.length());
        return wrapped(indent, indent + GAP, text, width);
    }

    private static List<String> wrapped(String first, String others, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int used = width(first);
        boolean empty = true;
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            int length = width(word.group(2));
            int gap = empty ? 0 : word.group(1).length();
            // What fits on no line is not moved to the next.
            boolean fits = width(others) + length <= width;
            if (!empty && fits && used + gap + length > width) {
                lines.add(line.toString());
                line = new StringBuilder(others);
                used = width(others);
                gap = 0;
            }
            line.append(" ".repeat(gap)).append(word.group(2));
            used += gap + length;
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<String> row(String row, int width) {
        int begin = CELL.matcher(row).results().findFirst().orElseThrow().start();
        String indent = row.substring(0, begin);
        String[] parts = CELL.split(row.substring(begin));
        int columns = parts.length;
        String[] cells = new String[columns];
        int[] widths = new int[columns];
        int sum = width(indent) + GAP.length() * (columns - 1);
        for (int c = 0; c < columns; c++) {
            cells[c] = parts[c].substring(2);
            widths[c] = width(cells[c]);
            sum += widths[c];
        }
        int rest = shrink(parts, widths, sum - width, false);
        if (rest > 0 && columns >= MANY_COLUMNS) {
            return twoStoried(indent, parts, width);
        }
        shrink(parts, widths, rest, true);
        List<List<String>> broken = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < columns; c++) {
            List<String> pieces = widths[c] < width(cells[c]) ? pieces(cells[c].strip(), widths[c]) : List.of(cells[c]);
            broken.add(pieces);
            height = Math.max(height, pieces.size());
        }
        List<String> lines = new ArrayList<>();
        for (int h = 0; h < height; h++) {
            StringBuilder line = new StringBuilder(indent);
            for (int c = 0; c < columns; c++) {
                String piece = h < broken.get(c).size() ? broken.get(c).get(h) : "";
                line.append(c == 0 ? "" : GAP).append(piece).append(" ".repeat(Math.max(0, widths[c] - width(piece))));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A row that is too wide even if all its cells are broken between words: the widest of them above the others. */
    private static List<String> twoStoried(String indent, String[] parts, int width) {
        int widest = 0;
        StringBuilder others = new StringBuilder(indent + GAP);
        for (int c = 1; c < parts.length; c++) {
            boolean wider = parts[c].length() > parts[widest].length();
            if (parts[c].charAt(0) == BREAKABLE && (wider || parts[widest].charAt(0) == FIXED)) {
                widest = c;
            }
        }
        for (int c = 0; c < parts.length; c++) {
            others.append(c == widest ? "" : parts[c]);
        }
        String above = parts[widest].substring(2).strip();
        List<String> lines = new ArrayList<>(above.isEmpty() ? List.of() : wrapped(indent, indent + GAP, above, width));
        lines.addAll(row(others.toString(), width));
        return lines;
    }

    /** Takes what is too much from the widest cells that may be broken, within words only if need be; what remains is too much still. */
    private static int shrink(String[] parts, int[] widths, int surplus, boolean withinWords) {
        for (int rest = surplus; rest > 0; rest--) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                int least = withinWords ? LEAST_CELL : Math.max(LEAST_CELL, parts[c].charAt(1) - LEAST);
                boolean candidate = parts[c].charAt(0) == BREAKABLE && widths[c] > least;
                if (candidate && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            if (widest < 0) {
                return rest;
            }
            widths[widest]--;
        }
        return 0;
    }

    /** The pieces of a cell; here long words are broken too, or the columns after it could not be read. */
    private static List<String> pieces(String cell, int width) {
        List<String> pieces = new ArrayList<>();
        for (String line : wrapped("", "", cell, width)) {
            String rest = line;
            while (width(rest) > width) {
                int end = rest.offsetByCodePoints(0, width);
                int joint = joint(rest, end);
                pieces.add(rest.substring(0, joint));
                rest = rest.substring(joint);
            }
            pieces.add(rest);
        }
        return pieces;
    }

    /** Where a long word is broken: after the last sign within the width, if there is one in the second half of it. */
    private static int joint(String word, int end) {
        for (int i = end; i > end / 2; i--) {
            if (":/.-_#,;".indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** The number of characters that are seen. */
    static int width(String text) {
        String seen = text.indexOf('\u001b') < 0 ? text : STYLE.matcher(text).replaceAll("");
        return seen.codePointCount(0, seen.length());
    }

    /** All lines laid out. */
    public static List<String> lines(List<String> lines, int width) {
        return lines.stream().flatMap(line -> lines(line, width).stream()).toList();
    }
}
