package io.didymium.passport.exchange;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/** The rows of comma-separated text (RFC 4180). */
final class CsvRows {
    private CsvRows() {}

    static List<List<String>> parse(String text, int maxRows) throws MalformedInputException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                row.add(take(cell));
            } else if (c == '\n') {
                row.add(take(cell));
                rows.add(row);
                row = new ArrayList<>();
                if (rows.size() > maxRows) {
                    throw new MalformedInputException("row " + rows.size(), "more than " + maxRows + " rows");
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new MalformedInputException("row " + (rows.size() + 1), "a quotation is not closed");
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(take(cell));
            rows.add(row);
        }
        return rows;
    }

    private static String take(StringBuilder cell) {
        String value = cell.toString();
        cell.setLength(0);
        return value;
    }
}
