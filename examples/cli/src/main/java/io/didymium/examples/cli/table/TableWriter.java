package io.didymium.examples.cli.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.text.StableArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as workbooks or as text with commas; the same rows, the same bytes. */
final class TableWriter {
    private static final int DIGITS_OF_SPREADSHEETS = 15;

    private TableWriter() {}

    /** A workbook with a sheet for each table, and one that explains the columns. */
    static Bytes workbook(List<TableForm> forms, Function<TableForm, List<Map<String, String>>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Didymium", "1.0")) {
            for (TableForm form : forms) {
                Worksheet sheet = workbook.newWorksheet(form.title());
                for (int column = 0; column < form.columns().size(); column++) {
                    sheet.value(0, column, form.columns().get(column).name());
                    sheet.style(0, column).bold().set();
                }
                sheet.freezePane(0, 1);
                int row = 1;
                for (Map<String, String> cells : rows.apply(form)) {
                    write(sheet, row++, form, cells);
                }
            }
            explain(workbook.newWorksheet("explanations"), forms);
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes all bytes", e);
        }
        return StableArchive.of(bytes.toByteArray());
    }

    private static void write(Worksheet sheet, int row, TableForm form, Map<String, String> cells) {
        for (int at = 0; at < form.columns().size(); at++) {
            TableColumn column = form.columns().get(at);
            Optional<String> cell = Optional.ofNullable(cells.get(column.name()));
            boolean numeric = column.kind() == TableColumn.Kind.AMOUNT || column.kind() == TableColumn.Kind.RESULT;
            if (cell.isPresent() && numeric && isExact(cell.get())) {
                sheet.value(row, at, new BigDecimal(cell.get()));
            } else if (cell.isPresent()) {
                sheet.value(row, at, cell.get());
            }
        }
    }

    /** Whether a spreadsheet keeps all digits of a number; others are written as text. */
    private static boolean isExact(String text) {
        return text.matches("[0-9]+(\\.[0-9]+)?") && new BigDecimal(text).precision() <= DIGITS_OF_SPREADSHEETS;
    }

    private static void explain(Worksheet sheet, List<TableForm> forms) {
        int row = 0;
        for (TableForm form : forms) {
            sheet.value(row, 0, form.title());
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, form.help());
            for (TableColumn column : form.columns()) {
                sheet.value(row, 0, column.name());
                sheet.value(row, 1, column.help());
                sheet.value(row, 2, column.required() ? "needed" : "may be empty");
                sheet.value(row++, 3, String.join(", ", column.words()));
            }
        }
    }

    /** One table as text: UTF-8, commas, a point before decimals. */
    static Bytes text(TableForm form, List<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(form.columns().stream().map(TableColumn::name).toList());
            for (Map<String, String> cells : rows) {
                List<String> record = new ArrayList<>();
                form.columns().forEach(column -> record.add(cells.getOrDefault(column.name(), "")));
                writer.writeRecord(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text takes all characters", e);
        }
        return Bytes.ofUtf8(text.toString());
    }
}
