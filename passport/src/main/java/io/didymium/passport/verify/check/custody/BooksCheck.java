package io.didymium.passport.verify.check.custody;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check that compares each set of books with the chain. */
abstract class BooksCheck implements Check {
    private final CheckId id;
    private final CustodyFacts custody;
    private final ChainEvidence chain;

    BooksCheck(CheckId id, CustodyFacts custody, ChainEvidence chain) {
        this.id = id;
        this.custody = custody;
        this.chain = chain;
    }

    @Override
    public final CheckId id() {
        return id;
    }

    @Override
    public final List<CheckResult> run() {
        return custody.books().stream()
                .map(books -> prerequisite(books)
                        .map(missing -> CheckResult.skipped(id, books.id().value(), missing))
                        .orElseGet(() -> CheckResult.of(id, books.id().value(), findings(books))))
                .toList();
    }

    /** The check that must have passed before this one can be made, if it did not. */
    private Optional<CheckId> prerequisite(BookEvidence books) {
        return books.books().isEmpty() ? Optional.of(CheckId.BOOKS_KEPT) : chain.prerequisite();
    }

    /** What this check finds in a set of books. */
    abstract List<Finding> findings(BookEvidence books);

    final CustodyFacts custody() {
        return custody;
    }

    final ChainEvidence chain() {
        return chain;
    }

    static Finding finding(BookEvidence books, FindingCode code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(books.id().value()), arguments);
    }
}
