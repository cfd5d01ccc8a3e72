package io.didymium.passport.custody;

import io.didymium.core.custody.Declaration;
import io.didymium.passport.facts.BundleFacts;
import io.didymium.passport.statement.Subject;
import java.math.BigDecimal;

/** What a declaration claims: as its books have corrected it since, if they are there, but never more than it says. */
final class Claimed {
    private Claimed() {}

    static BigDecimal standing(Subject.OfDeclaration declared, BundleFacts facts) {
        Declaration stated = declared.declaration();
        BigDecimal claimed = stated.delivery().claimed().kilograms();
        return facts.custody()
                .booksOf(declared)
                .standing()
                .delivery(stated.entry())
                .map(delivery -> claimed.min(delivery.claimed().kilograms()))
                .orElse(claimed);
    }
}
