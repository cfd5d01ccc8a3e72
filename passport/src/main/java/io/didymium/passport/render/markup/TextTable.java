package io.didymium.passport.render.markup;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption and headers: what a picture shows, as text. Not thread-safe. */
public final class TextTable {
    /** With more columns than these, rows become blocks also on tablets. */
    private static final int MOST_ON_TABLETS = 6;
    /** With more columns than these, also on paper. */
    private static final int MOST_ON_PAPER = 8;

    private final String caption;
    private final List<String> headers;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** Starts a table without rows. */
    public TextTable(String caption, List<String> headers) {
        this.caption = caption;
        this.headers = List.copyOf(headers);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has more or fewer cells than there are headers
     */
    public TextTable row(Cell... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException("a row must have " + headers.size() + " cells: " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** What it is about. */
    public String caption() {
        return caption;
    }

    /** Whether it has no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many rows it has. */
    public int size() {
        return rows.size();
    }

    /** The headers, then the rows, as plain text. */
    public List<List<String>> plain() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headers);
        rows.forEach(row -> lines.add(row.stream().map(Cell::plain).toList()));
        return List.copyOf(lines);
    }

    /** The table of a page; the first cell of each row is its header. On narrow screens each row becomes a block of its own. */
    public Tag inPage() {
        Tag head = Tag.of("tr");
        for (int i = 0; i < headers.size(); i++) {
            Tag header = Tag.of("th").with("scope", "col");
            head.add((isNumeric(i) ? header.with("class", "n") : header).text(headers.get(i)));
        }
        Tag body = Tag.of("tbody");
        for (List<Cell> row : rows) {
            Tag line = Tag.of("tr");
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                Tag box = Tag.of(i == 0 ? "th" : "td").with("data-label", headers.get(i));
                if (i == 0) {
                    box.with("scope", "row");
                }
                line.add((isNumeric(i) ? box.with("class", "n") : box).add(cell.content()));
            }
            body.add(line);
        }
        return table().add(Tag.of("caption").text(caption), Tag.of("thead").add(head), body);
    }

    private Tag table() {
        if (headers.size() <= MOST_ON_TABLETS) {
            return Tag.of("table");
        }
        return Tag.of("table", headers.size() > MOST_ON_PAPER ? "wide widest" : "wide");
    }

    private boolean isNumeric(int column) {
        return column > 0 && rows.stream().anyMatch(row -> row.get(column).numeric());
    }
}
