package io.didymium.core.lca.format.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.didymium.core.finding.MalformedDataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of comma-separated text (RFC 4180) in UTF-8; a blank line is a row with one empty cell. */
final class CsvRows {
    /** A last row, which a quotation that is not closed would swallow. */
    private static final String END = "\u0000";

    private CsvRows() {}

    static List<List<String>> parse(byte[] table, int maxRows) throws MalformedDataException {
        List<List<String>> rows = new ArrayList<>();
        String text = text(table) + "\n" + END;
        try {
            for (CsvRecord row : CsvReader.builder()
                    .skipEmptyLines(false)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(text)) {
                rows.add(row.getFields());
                if (rows.size() > maxRows) {
                    throw new MalformedDataException("row " + rows.size(), "more than " + maxRows + " rows");
                }
            }
        } catch (CsvParseException e) {
            throw new MalformedDataException("row " + (rows.size() + 1), String.valueOf(e.getMessage()), e);
        }
        if (!rows.remove(rows.size() - 1).equals(List.of(END))) {
            throw new MalformedDataException("row " + (rows.size() + 1), "a quotation is not closed");
        }
        return rows;
    }

    private static String text(byte[] table) throws MalformedDataException {
        ByteBuffer bytes = ByteBuffer.wrap(table);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedDataException("byte " + bytes.position(), "not UTF-8", e);
        }
    }
}
