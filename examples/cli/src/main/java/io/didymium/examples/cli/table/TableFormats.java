package io.didymium.examples.cli.table;

import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import java.util.ArrayList;
import java.util.List;

/** Tables as formats of {@code import} and {@code export}. */
public final class TableFormats {
    private static final String CHECKED = "tables read back; fastexcel 0.20.2";

    private TableFormats() {}

    /** All of them: workbooks and text in, a workbook or one table out. */
    public static List<ExchangeFormat> all() {
        List<ExchangeFormat> formats = new ArrayList<>();
        formats.add(ExchangeFormat.both(
                "tables",
                "tables of batches, assays, steps, inputs, flows, deliveries, activities, books: a workbook (.xlsx); CSV is read too",
                CHECKED,
                request -> TableWriter.workbook(
                        List.of(
                                TableForm.BATCHES,
                                TableForm.ASSAYS,
                                TableForm.STEPS,
                                TableForm.INPUTS,
                                TableForm.FLOWS,
                                TableForm.DELIVERIES),
                        tables(request)::rows),
                new TablesReader()));
        for (TableForm form : List.of(TableForm.BATCHES, TableForm.ASSAYS, TableForm.DELIVERIES)) {
            formats.add(ExchangeFormat.written(
                    "table-" + form.title(),
                    "the table of " + form.title() + " as CSV",
                    CHECKED,
                    request -> TableWriter.text(form, tables(request).rows(form))));
        }
        return formats;
    }

    private static ChainTables tables(ExportRequest request) {
        ChainTables tables = ChainTables.behind(request.view().chain(), request.batch());
        tables.lost().forEach(lost -> request.notes().accept("Not carried by tables: " + lost + "."));
        return tables;
    }
}
