package io.didymium.examples.cli.table.cell;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.shell.CommandFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads the sheets of a workbook (Office Open XML). A number has the 15 digits that spreadsheets show; a formula is none, because what it gives
 * may be of another day.
 */
public final class WorkbookTables {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final int MOST_SHEETS = 50;
    private static final int LONGEST = 10_000;

    private final String file;
    private final boolean since1904;
    private final List<ImportFault> faults;

    private WorkbookTables(String file, boolean since1904, List<ImportFault> faults) {
        this.file = file;
        this.since1904 = since1904;
        this.faults = faults;
    }

    /** The tables of all sheets; faults are added to a list. */
    public static List<RawTable> read(String file, Bytes content, List<ImportFault> faults) throws CommandFault {
        WorkbookGuard.require(file, content);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content.toByteArray()), new ReadingOptions(true, true))) {
            WorkbookTables reader = new WorkbookTables(file, workbook.isDate1904(), faults);
            List<RawTable> tables = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                tables.add(reader.table(sheet));
            }
            return tables;
        } catch (IOException | RuntimeException e) {
            // The library checks little, so that a broken workbook ends in whatever exception its code comes to.
            throw CommandFault.unreadable(file + " is no workbook that can be read; save it again as .xlsx");
        }
    }

    private RawTable table(Sheet sheet) throws IOException {
        List<RawTable.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                RawTable.Row row = row(sheet.getName(), each.next());
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > SeparatedTable.MOST_ROWS) {
                    faults.add(new ImportFault(
                            new ImportFault.Place(file, sheet.getName()),
                            "there are more than " + SeparatedTable.MOST_ROWS + " rows; divide the table"));
                    break;
                }
            }
        }
        return new RawTable(file, sheet.getName(), rows);
    }

    private RawTable.Row row(String sheet, Row row) {
        List<RawCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
                int column = cell.getColumnIndex();
                ImportFault.Place place = RawTable.place(file, sheet, row.getRowNum(), column);
                if (column >= SeparatedTable.MOST_COLUMNS) {
                    faults.add(new ImportFault(
                            place, "is beyond the " + SeparatedTable.MOST_COLUMNS + " columns that are read"));
                    break;
                }
                while (cells.size() < column) {
                    cells.add(new RawCell(
                            RawTable.place(file, sheet, row.getRowNum(), cells.size()), RawCell.Kind.TEXT, ""));
                }
                cells.add(cell(place, cell));
            }
        }
        return new RawTable.Row(row.getRowNum(), cells);
    }

    private RawCell cell(ImportFault.Place place, Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(place, cell);
            case STRING -> text(place, cell);
            case FORMULA ->
                unusable(
                        place,
                        "is a formula; copy the cell and paste it as a value, so that it says what it says today");
            case BOOLEAN ->
                unusable(place, "is true or false to the spreadsheet; format the cell as text and write it again");
            case ERROR ->
                unusable(place, "is an error to the spreadsheet (" + brief(cell.getRawValue()) + "); correct it");
            case EMPTY -> new RawCell(place, RawCell.Kind.TEXT, "");
        };
    }

    private static RawCell text(ImportFault.Place place, Cell cell) {
        if (cell.getValue() == null) {
            return unusable(place, "refers to a text that is not in the workbook; write it again");
        }
        String text = cell.getText();
        return text.length() > LONGEST
                ? unusable(place, "is longer than " + LONGEST + " characters")
                : new RawCell(place, RawCell.Kind.TEXT, SeparatedTable.stripped(text));
    }

    private static RawCell unusable(ImportFault.Place place, String reason) {
        return new RawCell(place, RawCell.Kind.UNUSABLE, reason);
    }

    private static String brief(String text) {
        return text == null ? "" : text.substring(0, Math.min(20, text.length()));
    }

    private RawCell number(ImportFault.Place place, Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || !raw.matches("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,2})?")) {
            return unusable(place, "'" + brief(raw) + "' is not a number that a spreadsheet writes");
        }
        BigDecimal exact = new BigDecimal(raw);
        BigDecimal shown = exact.round(SHOWN);
        String format =
                Optional.ofNullable(cell.getDataFormatString()).orElse("").replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "");
        if (format.contains("%")) {
            return new RawCell(place, RawCell.Kind.PERCENT, plain(shown.movePointRight(2)));
        }
        String lower = format.toLowerCase(Locale.ROOT);
        if (!lower.contains("general") && (lower.contains("y") || lower.contains("d") || lower.contains("h:"))) {
            return date(place, exact);
        }
        if (exact.stripTrailingZeros().scale() <= 0 && exact.abs().compareTo(new BigDecimal("1e15")) >= 0) {
            return unusable(
                    place,
                    "has more than the 15 digits that a spreadsheet keeps; format the cell as text and write it again");
        }
        if (format.matches("0{2,}")) {
            return unusable(
                    place,
                    "is shown with leading zeros that are not in it; format the cell as text and write it again");
        }
        return new RawCell(place, RawCell.Kind.NUMBER, plain(shown));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** To the second, as of the epoch of the workbook; day 60 of the one of 1900 never was. */
    private RawCell date(ImportFault.Place place, BigDecimal serial) {
        BigDecimal first = BigDecimal.valueOf(since1904 ? 0 : 61);
        if (serial.compareTo(first) < 0 || serial.compareTo(LAST_DAY) >= 0) {
            return unusable(
                    place, "is no date that a spreadsheet counts reliably; format the cell as text and write it again");
        }
        LocalDate epoch = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        LocalDateTime time = epoch.atStartOfDay().plusSeconds(seconds);
        return new RawCell(place, RawCell.Kind.DATE, time.toString());
    }
}
