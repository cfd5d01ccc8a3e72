package io.didymium.passport.custody;

import io.didymium.core.custody.Declaration;
import io.didymium.passport.facts.BookEvidence;
import io.didymium.passport.facts.BundleFacts;
import io.didymium.passport.statement.Subject;
import java.math.BigDecimal;

/** What a declaration claims: as its books have corrected it since, if they are there, but never more than it says. */
final class Claimed {
    private Claimed() {}

    static BigDecimal standing(Subject.OfDeclaration declared, BundleFacts facts) {
        Declaration stated = declared.declaration();
        BookEvidence evidence = facts.custody().booksOf(declared);
        BigDecimal claimed = stated.delivery().claimed().kilograms();
        boolean booked = evidence.books()
                .filter(books -> books.declarations().stream()
                        .anyMatch(other -> other.number() == stated.number() && other.entry() == stated.entry()))
                .isPresent();
        return booked
                ? claimed.min(new Standing(evidence)
                        .delivery(stated.entry())
                        .claimed()
                        .kilograms())
                : claimed;
    }
}
