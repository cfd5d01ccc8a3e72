package io.didymium.core.custody.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteStreams;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The audit of an exported journal.
 *
 * @param findings the faults by line; none if each line follows from the one before and was allowed
 * @param books the books rebuilt from the journal, read-only; absent if there is a fault
 */
public record JournalAudit(List<Finding> findings, Optional<Books> books) {
    private static final int MAX_BYTES = 1 << 28;

    /** Copies the findings. */
    public JournalAudit {
        findings = List.copyOf(findings);
    }

    /**
     * The audit of a journal.
     *
     * @param scheme the scheme of the books
     * @param first their first period
     * @param csv the text of {@link Journal#csv()}
     * @throws IllegalArgumentException if the period is longer than the scheme allows
     */
    public static JournalAudit of(Scheme scheme, Period first, String csv) {
        Books books = Books.open(scheme, first);
        List<List<String>> records;
        try {
            records = Csv.parse(csv);
        } catch (IllegalArgumentException unreadable) {
            return failed(unreadable(0, unreadable));
        }
        if (records.isEmpty() || !records.get(0).equals(Journal.COLUMNS)) {
            return failed(unreadable(0, new IllegalArgumentException("its columns are not those of a journal")));
        }
        List<Finding> findings = new ArrayList<>();
        String before = books.journal().digest();
        for (int line = 1; line < records.size(); line++) {
            List<String> record = records.get(line);
            if (record.size() != Journal.COLUMNS.size()) {
                return failed(unreadable(line, new IllegalArgumentException("it has " + record.size() + " fields")));
            }
            List<String> fields = record.subList(1, record.size() - 1);
            String stated = record.get(record.size() - 1);
            String computed = Journal.next(before, line, fields);
            if (!stated.equals(computed) || !record.get(0).equals(String.valueOf(line))) {
                findings.add(
                        finding(CustodyFinding.JOURNAL_ALTERED, line, Map.of("stated", stated, "computed", computed)));
            }
            before = stated;
            if (findings.isEmpty()) {
                keep(books, line, fields).ifPresent(findings::add);
            }
        }
        return new JournalAudit(findings, findings.isEmpty() ? Optional.of(books.readOnly()) : Optional.empty());
    }

    /**
     * The audit of a journal in a file or the like, in UTF-8.
     *
     * @throws IllegalArgumentException if the period is longer than the scheme allows
     */
    public static JournalAudit read(Scheme scheme, Period first, InputStream in) throws IOException {
        byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(in, MAX_BYTES + 1L));
        if (bytes.length > MAX_BYTES) {
            return failed(unreadable(0, new IllegalArgumentException("it has more than " + MAX_BYTES + " bytes")));
        }
        try {
            return of(
                    scheme,
                    first,
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            return failed(unreadable(0, new IllegalArgumentException("it is not UTF-8", malformed)));
        }
    }

    /** Enters a line again and returns the reason if it is refused. */
    private static Optional<Finding> keep(Books books, int line, List<String> fields) {
        Posting posting;
        try {
            if (EntryFields.isClose(fields)
                    && !EntryFields.until(fields).equals(books.period().until())) {
                return Optional.of(finding(
                        CustodyFinding.JOURNAL_IMPOSSIBLE,
                        line,
                        Map.of(
                                "reason",
                                "it closes a period until " + EntryFields.until(fields) + ", but the open one is "
                                        + books.period())));
            }
            posting = EntryFields.isClose(fields)
                    ? books.close(EntryFields.nextUntil(fields))
                    : books.post(EntryFields.parse(fields));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.of(unreadable(line, unreadable));
        }
        return posting.refusal()
                .map(refusal -> finding(CustodyFinding.JOURNAL_IMPOSSIBLE, line, Map.of("reason", refusal.message())));
    }

    private static JournalAudit failed(Finding finding) {
        return new JournalAudit(List.of(finding), Optional.empty());
    }

    private static Finding unreadable(int line, RuntimeException reason) {
        return finding(CustodyFinding.JOURNAL_UNREADABLE, line, Map.of("reason", String.valueOf(reason.getMessage())));
    }

    private static Finding finding(CustodyFinding code, int line, Map<String, String> more) {
        return Finding.of(
                code,
                Location.of("line " + line),
                ImmutableMap.<String, String>builder()
                        .putAll(more)
                        .put("line", String.valueOf(line))
                        .buildOrThrow());
    }
}
