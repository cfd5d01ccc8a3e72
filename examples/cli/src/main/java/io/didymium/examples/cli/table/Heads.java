package io.didymium.examples.cli.table;

import io.didymium.core.element.Constituent;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.table.cell.RawCell;
import io.didymium.examples.cli.table.cell.RawTable;
import io.didymium.examples.cli.table.cell.SeparatedTable;
import io.didymium.examples.cli.word.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a table are, by their heads.
 *
 * @param form which table it is
 * @param columns where each column is
 * @param faults what is wrong with the heads
 * @param leftOut heads that mean nothing here
 */
record Heads(TableForm form, Map<TableColumn, Integer> columns, List<ImportFault> faults, List<String> leftOut) {
    private static final Pattern ANALYTE = Pattern.compile("(\\S+)[ ,(\\[]+([^)\\]]+)[)\\]]?");
    private static final List<String> NOT_OXIDE_OR_ELEMENT = List.of("TREO", "LOI", "MOISTURE");

    /** A constituent with the unit of its results, as the head of a column. */
    record Analyte(String constituent, String unit) {}

    /** Whether a head is a column of some table, or a constituent with its unit. */
    static boolean isKnown(String head) {
        return Arrays.stream(TableForm.values())
                        .anyMatch(form -> form.column(head).isPresent())
                || analyte(head).isPresent();
    }

    /** The constituent and unit that a head names, such as {@code Nd2O3 (%)} or {@code Fe ppm}. */
    static Optional<Analyte> analyte(String head) {
        Matcher parts = ANALYTE.matcher(SeparatedTable.stripped(head));
        if (!parts.matches() || !ContentUnit.isKnown(parts.group(2)) || !isConstituent(parts.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Analyte(parts.group(1), parts.group(2)));
    }

    static boolean isConstituent(String name) {
        if (NOT_OXIDE_OR_ELEMENT.stream().anyMatch(name::equalsIgnoreCase)) {
            return true;
        }
        try {
            Constituent.parse(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Which table a sheet is; nothing if its heads are of none. */
    static Optional<TableForm> form(RawTable table) {
        if (table.rows().isEmpty()) {
            return Optional.empty();
        }
        for (TableForm form : TableForm.values()) {
            if (TableColumn.plain(form.title()).equals(TableColumn.plain(table.name()))) {
                return Optional.of(form);
            }
        }
        Map<TableForm, Long> shares = new EnumMap<>(TableForm.class);
        for (TableForm form : TableForm.values()) {
            long known = table.rows().get(0).cells().stream()
                    .filter(cell -> form.column(cell.text()).isPresent())
                    .count();
            long required =
                    form.columns().stream().filter(TableColumn::required).count();
            if (known >= 2) {
                // Of two that share heads, that of which less is missing.
                shares.put(form, known * 100 - required);
            }
        }
        return shares.entrySet().stream()
                .max(Map.Entry.<TableForm, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    static Heads of(TableForm form, RawTable table) {
        Map<TableColumn, Integer> columns = new LinkedHashMap<>();
        List<ImportFault> faults = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        RawTable.Row head = table.rows().get(0);
        for (int at = 0; at < head.cells().size(); at++) {
            RawCell cell = head.cells().get(at);
            Optional<TableColumn> column = form.column(cell.text());
            if (column.isPresent()) {
                if (columns.putIfAbsent(column.get(), at) != null) {
                    faults.add(cell.fault("the column '" + column.get().name() + "' is there twice; keep one"));
                }
            } else if (!cell.isEmpty()) {
                Optional<String> near = Nearest.to(
                        TableColumn.plain(cell.text()),
                        form.columns().stream()
                                .map(each -> TableColumn.plain(each.name()))
                                .toList());
                if (near.isPresent()) {
                    faults.add(cell.fault("unknown column '" + cell.text() + "'; did you mean '"
                            + form.named(near.get()).name() + "'?"));
                } else {
                    leftOut.add("the column '" + cell.text() + "' of " + cell.place() + ": a table of " + form.title()
                            + " has none of that name");
                }
            }
        }
        for (TableColumn column : form.columns()) {
            if (column.required() && !columns.containsKey(column)) {
                faults.add(head.cells()
                        .get(0)
                        .fault("there is no column '" + column.name() + "' in this table of " + form.title()
                                + "; add it: " + column.help()));
            }
        }
        return new Heads(form, columns, faults, leftOut);
    }

    /** The cell of a column in a row, if there is one that is not empty. */
    Optional<RawCell> cell(RawTable.Row row, TableColumn column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() || row.cells().get(at).isEmpty()
                ? Optional.empty()
                : Optional.of(row.cells().get(at));
    }
}
