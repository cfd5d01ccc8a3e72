package io.didymium.examples.cli.table.cell;

import io.didymium.examples.cli.exchange.format.ImportFault;

/**
 * A cell as its file has it.
 *
 * @param place where it is
 * @param kind what it is in its file
 * @param text its content: of a number the exact decimal with a point, of a date {@code 2026-05-04T10:00}, of what cannot be used the reason
 */
public record RawCell(ImportFault.Place place, Kind kind, String text) {
    /** What a cell is in its file. */
    public enum Kind {
        /** A text, also of a number. */
        TEXT,
        /** A number that the file stores as one. */
        NUMBER,
        /** A number that is shown as a percentage; the text is in per cent. */
        PERCENT,
        /** A number that is shown as a date. */
        DATE,
        /** What cannot be used. */
        UNUSABLE
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return kind == Kind.TEXT && text.isEmpty();
    }

    /** The fault of this cell. */
    public ImportFault fault(String sentence) {
        return new ImportFault(place, sentence);
    }

    /** Another content at the same place. */
    public RawCell with(Kind other, String content) {
        return new RawCell(place, other, content);
    }
}
