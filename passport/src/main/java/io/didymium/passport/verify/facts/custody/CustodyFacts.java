package io.didymium.passport.verify.facts.custody;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.Scheme;
import io.didymium.core.id.ClaimId;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The books of custody that the credentials of a bundle describe. */
public final class CustodyFacts {
    private final SortedMap<ClaimId, BookEvidence> books = new TreeMap<>();
    private final SortedMap<String, DeclarationSubject> declarations = new TreeMap<>();
    private final SchemeDocuments schemes;

    /** The books that statements describe, with the documents of a bundle and the rules of schemes that are known. */
    public CustodyFacts(List<Statement> statements, PassportBundle bundle, SchemeDocuments schemes) {
        this.schemes = schemes;
        for (Statement statement : statements) {
            if (statement.subject() instanceof DeclarationSubject declared) {
                of(declared.terms().books()).add(declared);
                declarations.putIfAbsent(declared.id().value(), declared);
            } else if (statement.subject() instanceof PeriodSubject stated) {
                of(stated.terms().books()).add(stated);
            }
        }
        JournalBudget budget = new JournalBudget();
        books.values().forEach(evidence -> evidence.audit(bundle, budget));
    }

    private BookEvidence of(ClaimId id) {
        return books.computeIfAbsent(id, BookEvidence::new);
    }

    /** The evidence of each set of books, by their ids. */
    public Collection<BookEvidence> books() {
        return Collections.unmodifiableCollection(books.values());
    }

    /** The declarations that are there, by id. */
    public Collection<DeclarationSubject> declarations() {
        return Collections.unmodifiableCollection(declarations.values());
    }

    /** The declaration that a document of a receipt names, if it is there. */
    public Optional<DeclarationSubject> declaration(String document) {
        return Optional.ofNullable(declarations.get(document));
    }

    /** Whether a receipt rests on the received material itself and not on a declaration. */
    public boolean restsOnMaterial(BookEntry.Receipt receipt) {
        return receipt.model().isPhysical() && declaration(receipt.document()).isEmpty();
    }

    /** The rules of a scheme that are known over a time: those in the trust list, and those that its owner signs. */
    public List<Scheme> rules(String scheme, Instant first, Instant last) {
        return schemes.rules(scheme, first, last);
    }

    /** The source classes to which the owner of a scheme binds an attribute, if it does. */
    public Optional<Set<SourceClass>> classes(String scheme, String attribute, Instant first, Instant last) {
        return schemes.classes(scheme, attribute, first, last);
    }

    /** The group in which the owner of a scheme puts an attribute, if it does. */
    public Optional<String> group(String scheme, String attribute, Instant first, Instant last) {
        return schemes.group(scheme, attribute, first, last);
    }

    /** Why documents with rules of schemes do not count, for people. */
    public List<String> refusedDocuments() {
        return schemes.refusals();
    }

    /** The books of a declaration. */
    public BookEvidence booksOf(DeclarationSubject declared) {
        return of(declared.terms().books());
    }

    /** What a declaration claims in kg: as its books have corrected it, if they are there, but never more than it states. */
    public BigDecimal claimed(DeclarationSubject declared) {
        BigDecimal stated = declared.declaration().delivery().claimed().kilograms();
        return booksOf(declared)
                .corrected()
                .delivery(declared.declaration().entry())
                .map(delivery -> stated.min(delivery.claimed().kilograms()))
                .orElse(stated);
    }

    /** The receipts of a period, as far as the journal is there and holds. */
    public List<BookEntry.Receipt> receipts(PeriodSubject stated) {
        return of(stated.terms().books()).entries(stated.period()).stream()
                .flatMap(line -> line.entry() instanceof BookEntry.Receipt receipt
                        ? Stream.of(receipt)
                        : Stream.<BookEntry.Receipt>empty())
                .toList();
    }

    /** The books that can be rebuilt whole. */
    public CustodyStatements statements() {
        return new CustodyStatements(books.values().stream()
                .flatMap(evidence -> evidence.rebuilt().stream())
                .toList());
    }
}
