package io.didymium.passport.issue;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.Declaration;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.TransferId;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.issue.CredentialFactory.Issued;
import io.didymium.passport.issue.plan.BookPeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Issues the statements of the holders of books: each period pins its part of the journal, the period before, and the passports
 * and declarations that were received; each declaration the goods it accompanies, and the evidence it is based on.
 */
final class CustodyIssue {
    private final CredentialFactory factory;
    private final Function<BatchId, Issued> passports;
    private final Function<TransferId, Issued> moves;
    private final List<BookPeriods> books;
    /** The books and the number of each declaration that is issued. */
    private final Map<String, Map.Entry<BookPeriods, Long>> issued = new HashMap<>();

    private final Set<ClaimId> underWay = new HashSet<>();

    CustodyIssue(
            CredentialFactory factory,
            List<BookPeriods> books,
            Function<BatchId, Issued> passports,
            Function<TransferId, Issued> moves) {
        this.factory = factory;
        this.books = books;
        this.passports = passports;
        this.moves = moves;
        books.forEach(kept -> kept.issued()
                .keySet()
                .forEach(number -> issued.put(kept.terms().declaration(number).value(), Map.entry(kept, number))));
    }

    void issueAll() {
        for (BookPeriods kept : books) {
            if (!factory.mayIssue(kept.terms().holder())) {
                continue;
            }
            kept.issued().keySet().forEach(number -> declarationOf(kept, number));
            kept.chapters().forEach(chapter -> periodOf(kept, chapter));
        }
    }

    /** The journals, each text once. */
    Collection<EvidenceDocument> documents() {
        SortedMap<String, EvidenceDocument> documents = new TreeMap<>();
        books.forEach(kept -> kept.chapters()
                .forEach(chapter -> documents.put(chapter.period().document(), chapter.journal())));
        return documents.values();
    }

    private Issued declarationOf(BookPeriods kept, long number) {
        ClaimId id = kept.terms().declaration(number);
        Optional<Issued> known = factory.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        if (!underWay.add(id)) {
            throw new IllegalArgumentException("rests on itself: " + id);
        }
        Declaration declaration = kept.declaration(number);
        DeclaredGoods goods = kept.issued().getOrDefault(number, DeclaredGoods.NONE);
        List<Issued> upstream = new ArrayList<>();
        goods.batches().forEach(batch -> upstream.add(passports.apply(batch)));
        goods.transfers().forEach(transfer -> upstream.add(moves.apply(transfer)));
        kept.receiptsOf(declaration).forEach(receipt -> upstream.addAll(declarationBehind(receipt)));
        BookPeriods.Chapter chapter = kept.chapterOf(declaration.entry());
        upstream.addAll(before(kept, chapter));
        upstream.addAll(certificates(kept));
        return factory.issue(
                kept.terms().holder(),
                start(declaration.delivery().date()),
                Optional.empty(),
                new DeclarationSubject(kept.terms(), declaration, goods),
                "Sustainability declaration " + number + " of "
                        + kept.terms().scheme().name(),
                upstream);
    }

    private Issued periodOf(BookPeriods kept, BookPeriods.Chapter chapter) {
        ClaimId id = kept.terms().period(chapter.period().number());
        Optional<Issued> known = factory.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        if (!underWay.add(id)) {
            throw new IllegalArgumentException("rests on itself: " + id);
        }
        List<Issued> upstream = new ArrayList<>(before(kept, chapter));
        upstream.addAll(certificates(kept));
        for (BookEntry entry : chapter.entries()) {
            if (entry instanceof BookEntry.Receipt receipt) {
                upstream.addAll(declarationBehind(receipt));
                factory.find(receipt.batch()).ifPresent(upstream::add);
            }
        }
        return factory.issue(
                kept.terms().holder(),
                notBefore(chapter),
                Optional.empty(),
                new PeriodSubject(kept.terms(), chapter.period()),
                "Books of " + chapter.period().days() + " under "
                        + kept.terms().scheme().name(),
                upstream);
    }

    private static Instant notBefore(BookPeriods.Chapter chapter) {
        LocalDate last = chapter.period().days().from();
        if (chapter.period().closed()) {
            last = chapter.period().days().until().plusDays(1);
        } else if (!chapter.entries().isEmpty()) {
            last = chapter.entries().get(chapter.entries().size() - 1).date();
        }
        return start(last);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The statement of the period before, which is closed. */
    private List<Issued> before(BookPeriods kept, BookPeriods.Chapter chapter) {
        int number = chapter.period().number();
        return number == 1 ? List.of() : List.of(periodOf(kept, kept.chapters().get(number - 2)));
    }

    private List<Issued> certificates(BookPeriods kept) {
        return kept.terms().certificates().stream()
                .flatMap(certificate -> factory.find(certificate).stream())
                .toList();
    }

    /** The declaration that a receipt rests on, if it is issued here. */
    private List<Issued> declarationBehind(BookEntry.Receipt receipt) {
        Map.Entry<BookPeriods, Long> behind = issued.get(receipt.document());
        return behind == null ? List.of() : List.of(declarationOf(behind.getKey(), behind.getValue()));
    }
}
