package io.didymium.examples.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under headings, numbers aligned at the point. */
public final class Table {
    /** How a column is aligned. */
    public enum Align {
        /** At the left. */
        LEFT,
        /** At the right. */
        RIGHT,
        /** At the decimal point. */
        POINT
    }

    private final List<Align> aligns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    /** A table without columns. */
    public Table() {}

    /** Adds a column. */
    public Table column(String title, Align align) {
        titles.add(title);
        aligns.add(align);
        return this;
    }

    /** Adds a row: a cell for each column. */
    public void row(String... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException("a row of " + titles.size() + " cells expected: " + cells.length);
        }
        rows.add(Arrays.stream(cells).map(TerminalText::line).toList());
    }

    /** The number of rows. */
    public int size() {
        return rows.size();
    }

    /**
     * The lines of the table, each behind an indentation; headings first, unless all are empty. Where they are printed they are broken
     * within their cells of text, never within those of numbers.
     */
    public List<String> lines(String indent) {
        int columns = titles.size();
        int[] widths = new int[columns];
        int[] afterPoint = new int[columns];
        for (int c = 0; c < columns; c++) {
            int beforePoint = 0;
            for (List<String> row : rows) {
                if (isNumber(row.get(c))) {
                    beforePoint = Math.max(beforePoint, point(row.get(c)));
                    afterPoint[c] = Math.max(afterPoint[c], width(row.get(c)) - point(row.get(c)));
                }
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
            if (aligns.get(c) == Align.POINT) {
                widths[c] = Math.max(widths[c], beforePoint + afterPoint[c]);
            }
            widths[c] = Math.max(widths[c], width(titles.get(c)));
        }
        int[] least = new int[columns];
        for (int c = 0; c < columns; c++) {
            least[c] = aligns.get(c) == Align.LEFT ? Math.max(1, longestWord(c)) : 0;
        }
        List<String> lines = new ArrayList<>();
        if (titles.stream().anyMatch(title -> !title.isEmpty())) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                cells.add(filled(titles.get(c), widths[c], aligns.get(c) != Align.LEFT, 0));
            }
            lines.add(LineLayout.row(indent, cells, least));
        }
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                String cell = row.get(c);
                int behind = aligns.get(c) == Align.POINT && isNumber(cell)
                        ? afterPoint[c] - (width(cell) - point(cell))
                        : 0;
                cells.add(filled(cell, widths[c], aligns.get(c) != Align.LEFT, behind));
            }
            lines.add(LineLayout.row(indent, cells, least));
        }
        return lines;
    }

    private int longestWord(int column) {
        int longest = longestWord(titles.get(column));
        for (List<String> row : rows) {
            longest = Math.max(longest, longestWord(row.get(column)));
        }
        return longest;
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(Table::width).max().orElse(0);
    }

    private static String filled(String cell, int width, boolean right, int behind) {
        String blank = " ".repeat(Math.max(0, width - width(cell) - behind));
        return right ? blank + cell + " ".repeat(behind) : cell + blank;
    }

    /** Words among numbers, such as "not known", are aligned at the right. */
    private static boolean isNumber(String cell) {
        return cell.codePoints().anyMatch(Character::isDigit) || cell.equals("-");
    }

    private static int point(String cell) {
        int end = cell.indexOf(' ') < 0 ? width(cell) : cell.indexOf(' ');
        int point = cell.indexOf('.');
        return point < 0 ? end : Math.min(point, end);
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
