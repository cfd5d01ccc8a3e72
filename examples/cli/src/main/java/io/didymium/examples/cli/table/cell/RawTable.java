package io.didymium.examples.cli.table.cell;

import io.didymium.examples.cli.exchange.format.ImportFault;
import java.util.List;

/**
 * Rows of cells as a file has them, without those that are empty.
 *
 * @param file the name of the file
 * @param name of the sheet; empty where a file holds one table
 * @param rows the rows
 */
public record RawTable(String file, String name, List<Row> rows) {
    /**
     * A row.
     *
     * @param number from 1
     * @param cells by column
     */
    public record Row(int number, List<RawCell> cells) {
        /** Whether there is nothing in it. */
        public boolean isEmpty() {
            return cells.stream().allMatch(RawCell::isEmpty);
        }
    }

    /** The place of a cell: as spreadsheets name it, with its column's head behind it once that is known. */
    public static ImportFault.Place place(String file, String sheet, int row, int column) {
        return new ImportFault.Place(file, (sheet.isEmpty() ? "" : sheet + "!") + letters(column) + row);
    }

    /** The letters of a column, from 0. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
