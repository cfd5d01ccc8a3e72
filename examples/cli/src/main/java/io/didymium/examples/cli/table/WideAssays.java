package io.didymium.examples.cli.table;

import io.didymium.examples.cli.table.cell.RawCell;
import io.didymium.examples.cli.table.cell.RawTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of analysis with a column for each constituent, such as {@code Nd2O3 (%)}, as rows of the table of assays. Rows whose batch is
 * {@code LOQ}, {@code u} or {@code U (k=2)} hold limits and uncertainties of all.
 */
final class WideAssays {
    private static final Pattern LIMIT = Pattern.compile("(?i)loq|lod|limit|limit of quantification");
    private static final Pattern EXPANDED = Pattern.compile("U ?\\(? ?k ?= ?([0-9.,]+) ?\\)?");
    private static final List<String> HEADS =
            TableForm.ASSAYS.columns().stream().map(TableColumn::name).toList();

    private WideAssays() {}

    /** Whether a table has a column for each constituent. */
    static boolean is(RawTable table) {
        return !table.rows().isEmpty()
                && table.rows().get(0).cells().stream()
                        .anyMatch(cell -> Heads.analyte(cell.text()).isPresent())
                && table.rows().get(0).cells().stream()
                        .noneMatch(cell -> TableColumn.plain(cell.text()).equals("constituent"));
    }

    /** The same with a row for each result. */
    static RawTable narrow(RawTable table) {
        RawTable.Row head = table.rows().get(0);
        Map<Integer, Heads.Analyte> analytes = new LinkedHashMap<>();
        Map<String, Integer> others = new LinkedHashMap<>();
        for (int at = 0; at < head.cells().size(); at++) {
            String text = head.cells().get(at).text();
            Optional<Heads.Analyte> analyte = Heads.analyte(text);
            if (analyte.isPresent()) {
                analytes.put(at, analyte.get());
            } else {
                String plain = TableColumn.plain(text);
                others.put(plain.equals("sample") || plain.equals("lot") ? "batch" : plain, at);
            }
        }
        List<RawTable.Row> common = new ArrayList<>();
        List<RawTable.Row> narrow = new ArrayList<>();
        List<RawCell> heads = new ArrayList<>();
        HEADS.forEach(name -> heads.add(head.cells().get(0).with(RawCell.Kind.TEXT, name)));
        // So that they are said to be left out.
        others.forEach((name, at) -> {
            if (!HEADS.contains(name)) {
                heads.add(head.cells().get(at));
            }
        });
        narrow.add(new RawTable.Row(head.number(), heads));
        for (RawTable.Row row : table.rows().subList(1, table.rows().size())) {
            String label = cell(row, others.get("batch")).map(RawCell::text).orElse("");
            if (isCommon(label)) {
                common.add(row);
            }
        }
        for (RawTable.Row row : table.rows().subList(1, table.rows().size())) {
            if (!common.contains(row)) {
                analytes.forEach((at, analyte) -> cell(row, at)
                        .ifPresent(result -> narrow.add(result(row, result, at, analyte, others, common))));
            }
        }
        return new RawTable(table.file(), table.name(), narrow);
    }

    private static boolean isCommon(String label) {
        return LIMIT.matcher(label).matches()
                || label.equals("u")
                || EXPANDED.matcher(label).matches();
    }

    private static RawTable.Row result(
            RawTable.Row row,
            RawCell result,
            int at,
            Heads.Analyte analyte,
            Map<String, Integer> others,
            List<RawTable.Row> common) {
        Map<String, RawCell> cells = new LinkedHashMap<>();
        others.forEach((name, column) -> cell(row, column).ifPresent(cell -> cells.put(name, cell)));
        cells.put("constituent", result.with(RawCell.Kind.TEXT, analyte.constituent()));
        cells.put("result", result);
        cells.put("unit", result.with(RawCell.Kind.TEXT, analyte.unit()));
        for (RawTable.Row shared : common) {
            String label = cell(shared, others.get("batch")).map(RawCell::text).orElse("");
            cell(shared, at).ifPresent(cell -> {
                Matcher expanded = EXPANDED.matcher(label);
                if (LIMIT.matcher(label).matches()) {
                    cells.put("limit", cell);
                } else if (expanded.matches()) {
                    cells.put("expanded uncertainty", cell);
                    cells.put("coverage factor", cell.with(RawCell.Kind.TEXT, expanded.group(1)));
                } else {
                    cells.put("standard uncertainty", cell);
                }
            });
        }
        return new RawTable.Row(
                row.number(),
                HEADS.stream()
                        .map(name -> cells.getOrDefault(name, result.with(RawCell.Kind.TEXT, "")))
                        .toList());
    }

    private static Optional<RawCell> cell(RawTable.Row row, @Nullable Integer at) {
        return at == null || at >= row.cells().size() || row.cells().get(at).isEmpty()
                ? Optional.empty()
                : Optional.of(row.cells().get(at));
    }
}
