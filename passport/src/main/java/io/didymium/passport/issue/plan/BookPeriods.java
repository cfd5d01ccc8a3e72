package io.didymium.passport.issue.plan;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.Journal;
import io.didymium.core.custody.books.JournalLine;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.credential.BookPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Books of a dossier, kept once more and cut into periods. */
public final class BookPeriods {
    private static final String NEW_LINE = "\r\n";

    /** One period: what is stated of it, its part of the journal, and what that says. */
    public record Chapter(BookPeriod period, EvidenceDocument journal, List<BookEntry> entries) {}

    private final CustodyBooks source;
    private final Books books;
    private final List<Chapter> chapters = new ArrayList<>();

    /** The periods of books. */
    public BookPeriods(CustodyBooks source) {
        this.source = source;
        this.books = source.kept();
        cut(source.journal().split(NEW_LINE, -1));
    }

    private void cut(String[] text) {
        Journal journal = books.journal();
        Period days = source.terms().first();
        int from = 0;
        for (int line = 0; line < journal.lines().size(); line++) {
            JournalLine written = journal.lines().get(line);
            if (written.nextUntil().isPresent()) {
                add(days, true, from, line + 1, text);
                days = new Period(days.until().plusDays(1), written.nextUntil().get());
                from = line + 1;
            }
        }
        if (from < journal.lines().size() || chapters.isEmpty()) {
            add(days, false, from, journal.lines().size(), text);
        }
    }

    private void add(Period days, boolean closed, int from, int until, String[] text) {
        StringBuilder csv = new StringBuilder(text[0]).append(NEW_LINE);
        List<BookEntry> entries = new ArrayList<>();
        for (int line = from; line < until; line++) {
            csv.append(text[line + 1]).append(NEW_LINE);
            books.journal().lines().get(line).entry().ifPresent(entries::add);
        }
        EvidenceDocument document = new EvidenceDocument("text/csv", Bytes.ofUtf8(csv.toString()));
        String digest = until == 0
                ? books.journal().digest()
                : books.journal().lines().get(until - 1).digest();
        List<PeriodStatement> accounts = closed
                ? books.statements().stream()
                        .filter(statement -> statement.period().equals(days))
                        .toList()
                : List.of();
        BookPeriod period = BookPeriod.builder(chapters.size() + 1, days)
                .closed(closed)
                .lines(until)
                .journalDigest(digest)
                .document(document.digest())
                .accounts(accounts)
                .build();
        chapters.add(new Chapter(period, document, entries));
    }

    /** The terms of the books. */
    public CustodyTerms terms() {
        return source.terms();
    }

    /** The periods, in order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** The declarations to issue, by number, with what they go with. */
    public SortedMap<Long, DeclaredGoods> issued() {
        return source.issued();
    }

    /** The declaration of a number. */
    public Declaration declaration(long number) {
        return books.declarations().get((int) number - 1);
    }

    /** The chapter that holds a line of the journal. */
    public Chapter chapterOf(long line) {
        return chapters.stream()
                .filter(chapter -> line <= chapter.period().lines())
                .findFirst()
                .orElseThrow();
    }

    /** The receipts that a declaration draws on. */
    public List<BookEntry.Receipt> receiptsOf(Declaration declaration) {
        List<BookEntry.Receipt> receipts = new ArrayList<>();
        declaration.creditUses().stream()
                .filter(draw -> draw.receipt() > 0)
                .forEach(draw -> books.journal()
                        .lines()
                        .get((int) draw.receipt() - 1)
                        .entry()
                        .filter(BookEntry.Receipt.class::isInstance)
                        .ifPresent(entry -> receipts.add((BookEntry.Receipt) entry)));
        return receipts;
    }
}
