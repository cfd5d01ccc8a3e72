package io.didymium.examples.cli.lca.report;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.StableArchive;
import io.didymium.examples.cli.text.TerminalText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What a report is written as, by the end of the name of its file. */
enum ReportForm {
    /** A page. */
    HTML {
        @Override
        Bytes write(ReportTable report) {
            StringBuilder page = new StringBuilder(8192);
            page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                    .append(escaped(report.title()))
                    .append(
                            "</title><style>body{font-family:sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse}"
                                    + "th,td{border:1px solid #bbb;padding:.2em .5em;text-align:left}td.n{text-align:right}"
                                    + "</style></head><body>\n<h1>")
                    .append(escaped(report.title()))
                    .append("</h1>\n<table>");
            for (List<String> fact : report.facts()) {
                page.append("<tr><th scope=\"row\">")
                        .append(escaped(fact.get(0)))
                        .append("</th><td>")
                        .append(escaped(fact.get(1)))
                        .append("</td></tr>\n");
            }
            page.append("</table>\n");
            for (ReportTable.Section section : report.sections()) {
                page.append("<h2>").append(escaped(section.title())).append("</h2>\n");
                if (section.rows().isEmpty()) {
                    page.append("<p>None.</p>\n");
                    continue;
                }
                page.append("<table><thead><tr>");
                section.head()
                        .forEach(name -> page.append("<th scope=\"col\">")
                                .append(escaped(name))
                                .append("</th>"));
                page.append("</tr></thead><tbody>\n");
                for (List<Object> row : section.rows()) {
                    page.append("<tr>");
                    row.forEach(cell -> page.append(cell instanceof Double ? "<td class=\"n\">" : "<td>")
                            .append(escaped(String.valueOf(cell)))
                            .append("</td>"));
                    page.append("</tr>\n");
                }
                page.append("</tbody></table>\n");
            }
            return Bytes.ofUtf8(page.append("</body></html>\n").toString());
        }
    },
    /** A workbook with a sheet for each table. */
    XLSX {
        @Override
        Bytes write(ReportTable report) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook book = new Workbook(bytes, "didymium", "1.0")) {
                Worksheet first = book.newWorksheet("About");
                for (int row = 0; row < report.facts().size(); row++) {
                    first.value(
                            row, 0, TerminalText.line(report.facts().get(row).get(0)));
                    first.value(
                            row, 1, TerminalText.line(report.facts().get(row).get(1)));
                }
                for (ReportTable.Section section : report.sections()) {
                    Worksheet sheet = book.newWorksheet(section.title()
                            .substring(0, Math.min(31, section.title().length())));
                    for (int column = 0; column < section.head().size(); column++) {
                        sheet.value(0, column, section.head().get(column));
                    }
                    for (int row = 0; row < section.rows().size(); row++) {
                        List<Object> cells = section.rows().get(row);
                        for (int column = 0; column < cells.size(); column++) {
                            if (cells.get(column) instanceof Double number) {
                                sheet.value(row + 1, column, number);
                            } else {
                                sheet.value(row + 1, column, TerminalText.line(String.valueOf(cells.get(column))));
                            }
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("an array cannot refuse bytes", e);
            }
            return StableArchive.of(bytes.toByteArray());
        }
    },
    /** One table: a row for each cell of the report. */
    CSV {
        @Override
        Bytes write(ReportTable report) {
            CsvText csv = new CsvText("section", "row", "column", "number", "text");
            int number = 0;
            for (List<String> fact : report.facts()) {
                csv.row("About", ++number, fact.get(0), "", fact.get(1));
            }
            for (ReportTable.Section section : report.sections()) {
                for (int row = 0; row < section.rows().size(); row++) {
                    List<Object> cells = section.rows().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        Object cell = cells.get(column);
                        csv.row(
                                section.title(),
                                row + 1,
                                section.head().get(column),
                                cell instanceof Double ? cell : "",
                                cell instanceof Double ? "" : cell);
                    }
                }
            }
            return Bytes.ofUtf8(csv.text());
        }
    };

    /** The report in this form: the same report, the same bytes. */
    abstract Bytes write(ReportTable report);

    /** The form that the name of a file asks for. */
    static Optional<ReportForm> of(String file) {
        List<ReportForm> found = new ArrayList<>();
        for (ReportForm form : values()) {
            if (file.toLowerCase(Locale.ROOT).endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                found.add(form);
            }
        }
        return found.stream().findFirst();
    }

    private static String escaped(String text) {
        return TerminalText.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
