package io.didymium.examples.cli.table;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.FormatReader;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.exchange.format.ImportOptions;
import io.didymium.examples.cli.exchange.format.ImportedDraft;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.table.cell.RawCell;
import io.didymium.examples.cli.table.cell.RawTable;
import io.didymium.examples.cli.table.cell.SeparatedTable;
import io.didymium.examples.cli.table.cell.WorkbookTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads workbooks and tables with separators into a draft; everything that is wrong is found in one run, at its cell. */
public final class TablesReader implements FormatReader {
    private static final Bytes ARCHIVE = Bytes.ofUtf8("PK\u0003\u0004");
    private static final Bytes OLD_WORKBOOK = Bytes.of(
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});

    /** A reader. */
    public TablesReader() {}

    @Override
    public ImportedDraft read(List<Path> files, ImportOptions options) throws CommandFault {
        List<ImportFault> faults = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Map<TableForm, List<FormRow>> rows = new EnumMap<>(TableForm.class);
        Map<String, NumberStyle> styles = new HashMap<>();
        for (Path file : files) {
            List<RawTable> tables = tables(file, options, faults);
            List<FormRow> ofFile = new ArrayList<>();
            for (RawTable table : tables) {
                ofFile.addAll(rows(table, faults, leftOut));
            }
            styles.put(file.toString(), NumberStyle.of(options.decimal(), numbers(ofFile), faults));
            ofFile.forEach(row -> rows.computeIfAbsent(row.heads().form(), form -> new ArrayList<>())
                    .add(row));
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new ImportFault(
                    new ImportFault.Place(files.get(0).toString(), ""),
                    "there is no row of a table that is known; the command template writes tables to fill in"));
        }
        DraftTables draft = new DraftTables(new CellReader(styles, options, faults), leftOut);
        draft.add(rows);
        return new ImportedDraft(draft.draft().root(), faults, leftOut, draft.draft()::place);
    }

    private static List<RawTable> tables(Path file, ImportOptions options, List<ImportFault> faults)
            throws CommandFault {
        Bytes content = Storage.bytes(file);
        String name = file.toString();
        if (content.startsWith(OLD_WORKBOOK)) {
            throw CommandFault.unreadable(name + " is a workbook of an old form; save it as .xlsx");
        }
        return content.startsWith(ARCHIVE)
                ? WorkbookTables.read(name, content, faults)
                : List.of(SeparatedTable.read(name, content, options, Heads::isKnown, faults));
    }

    private static List<FormRow> rows(RawTable table, List<ImportFault> faults, List<String> leftOut) {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        RawTable narrow = WideAssays.is(table) ? WideAssays.narrow(table) : table;
        Optional<TableForm> form = WideAssays.is(table) ? Optional.of(TableForm.ASSAYS) : Heads.form(table);
        if (form.isEmpty()) {
            leftOut.add(table.file() + (table.name().isEmpty() ? "" : " " + table.name())
                    + ": its heads are of no table that is known");
            return List.of();
        }
        Heads heads = Heads.of(form.get(), narrow);
        faults.addAll(heads.faults());
        leftOut.addAll(heads.leftOut());
        return narrow.rows().subList(1, narrow.rows().size()).stream()
                .filter(row -> !row.isEmpty())
                .map(row -> new FormRow(heads, row))
                .toList();
    }

    /** The cells that hold numbers, by which their decimal sign is known. */
    private static List<RawCell> numbers(List<FormRow> rows) {
        List<RawCell> numbers = new ArrayList<>();
        for (FormRow row : rows) {
            for (TableColumn column : row.heads().form().columns()) {
                if (column.kind() == TableColumn.Kind.AMOUNT || column.kind() == TableColumn.Kind.RESULT) {
                    row.heads().cell(row.row(), column).ifPresent(numbers::add);
                }
            }
        }
        return numbers;
    }
}
