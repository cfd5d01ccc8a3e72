package io.didymium.passport.verify.facts.custody;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.Journal;
import io.didymium.core.custody.books.JournalAudit;
import io.didymium.core.custody.books.JournalLine;
import io.didymium.core.id.ClaimId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.credential.BookPeriod;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.PeriodSubject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a bundle states of one set of books, and the result of auditing their journal. */
public final class BookEvidence {
    private static final String NEW_LINE = "\r\n";
    private static final String HEADER = String.join(",", Journal.COLUMNS) + NEW_LINE;

    /**
     * An entry of the journal.
     *
     * @param number its number
     * @param entry the entry
     */
    public record Numbered(long number, BookEntry entry) {}

    private final ClaimId id;
    private final Set<CustodyTerms> terms = new LinkedHashSet<>();
    private final SortedMap<Integer, BookPeriod> periods = new TreeMap<>();
    private final SortedMap<Long, DeclarationSubject> declarations = new TreeMap<>();
    private final List<String> absentPeriods = new ArrayList<>();
    private final List<BookPeriod> absentJournals = new ArrayList<>();
    private Optional<String> excess = Optional.empty();
    private Optional<JournalAudit> audit = Optional.empty();
    private List<Numbered> entries = List.of();
    private CorrectedEntries corrected = new CorrectedEntries(entries);

    BookEvidence(ClaimId id) {
        this.id = id;
    }

    void add(DeclarationSubject declared) {
        terms.add(declared.terms());
        declarations.putIfAbsent(declared.declaration().number(), declared);
    }

    void add(PeriodSubject stated) {
        terms.add(stated.terms());
        periods.putIfAbsent(stated.period().number(), stated.period());
    }

    /** Joins the parts of the journal and audits it, unless that would take more than is left. */
    void audit(PassportBundle bundle, JournalBudget budget) {
        List<EvidenceDocument> parts = parts(bundle);
        excess = budget.refuseBytes(
                parts.stream().mapToLong(part -> part.content().length()).sum());
        if (excess.isPresent()) {
            return;
        }
        StringBuilder joined = new StringBuilder(HEADER);
        for (EvidenceDocument part : parts) {
            String text = text(part);
            joined.append(text, text.startsWith(HEADER) ? HEADER.length() : 0, text.length());
        }
        String journal = joined.toString();
        excess = budget.refuseLines(journal);
        if (excess.isEmpty() && absentPeriods.isEmpty() && absentJournals.isEmpty()) {
            CustodyTerms first = terms.iterator().next();
            audit = Optional.of(JournalAudit.of(first.scheme(), first.first(), journal));
            entries = books().map(BookEvidence::entries).orElse(List.of());
            corrected = new CorrectedEntries(entries);
        }
    }

    /** The documents of all periods in their order; two periods may name one document. */
    private List<EvidenceDocument> parts(PassportBundle bundle) {
        List<EvidenceDocument> parts = new ArrayList<>();
        int last = periods.isEmpty() ? 1 : periods.lastKey();
        for (int number = 1; number <= last; number++) {
            BookPeriod period = periods.get(number);
            if (period == null) {
                absentPeriods.add(terms.iterator().next().period(number).value());
                // A false number must not make the list endless.
                if (absentPeriods.size() > periods.size()) {
                    break;
                }
                continue;
            }
            bundle.document(period.document()).ifPresentOrElse(parts::add, () -> absentJournals.add(period));
        }
        return parts;
    }

    private static String text(EvidenceDocument document) {
        try {
            return document.content().toUtf8();
        } catch (MalformedInputException e) {
            // What is no text is no journal, and not read as one.
            return "not UTF-8";
        }
    }

    private static List<Numbered> entries(Books books) {
        List<Numbered> entries = new ArrayList<>();
        for (JournalLine line : books.journal().lines()) {
            line.entry().ifPresent(entry -> entries.add(new Numbered(line.number(), entry)));
        }
        return entries;
    }

    /** The identity of the books. */
    public ClaimId id() {
        return id;
    }

    /** The terms that credentials state; more than one where they differ. */
    public Set<CustodyTerms> terms() {
        return terms;
    }

    /** What is stated of each period, by number. */
    public SortedMap<Integer, BookPeriod> periods() {
        return periods;
    }

    /** The declarations that are there, by number. */
    public SortedMap<Long, DeclarationSubject> declarations() {
        return declarations;
    }

    /** The identities of period statements that are not there. */
    public List<String> absentPeriods() {
        return absentPeriods;
    }

    /** The periods whose part of the journal is not there. */
    public List<BookPeriod> absentJournals() {
        return absentJournals;
    }

    /** How long the journals are up to this one, if too long to be followed. */
    public Optional<String> excess() {
        return excess;
    }

    /** The audit of the journal, if all of it is there and not too long. */
    public Optional<JournalAudit> audit() {
        return audit;
    }

    /** The audited books, if the journal is there and passes its audit. They accept no further entries. */
    public Optional<Books> books() {
        return audit.flatMap(JournalAudit::books);
    }

    /** The entries of the journal, if it is there and passes its audit. */
    public List<Numbered> entries() {
        return entries;
    }

    /** The entries of a period: the lines after those of all periods before it. */
    List<Numbered> entries(BookPeriod period) {
        long from = periods.headMap(period.number()).values().stream()
                .mapToLong(BookPeriod::lines)
                .max()
                .orElse(0);
        return from < period.lines() ? entries.subList(place(from), place(period.lines())) : List.of();
    }

    /** How many entries have a number up to this one. */
    private int place(long number) {
        int least = 0;
        int most = entries.size();
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (entries.get(middle).number() <= number) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least;
    }

    /** The entries after all corrections. */
    public CorrectedEntries corrected() {
        return corrected;
    }

    /** The books as a dossier holds them, if they are complete and without contradiction. */
    Optional<CustodyBooks> rebuilt() {
        if (terms.size() != 1 || books().isEmpty()) {
            return Optional.empty();
        }
        Books kept = books().get();
        SortedMap<Long, DeclaredGoods> issued = new TreeMap<>();
        for (DeclarationSubject declared : declarations.values()) {
            long number = declared.declaration().number();
            if (number < 1 || number > kept.declarations().size()) {
                return Optional.empty();
            }
            issued.put(number, declared.accompaniment());
        }
        return Optional.of(CustodyBooks.of(terms.iterator().next(), kept, issued));
    }
}
