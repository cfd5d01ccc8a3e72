package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.Declaration;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.verify.facts.BundleFacts;
import java.math.BigDecimal;

/** What a declaration claims: as its books have corrected it since, if they are there, but never more than it says. */
final class ClaimedAmount {
    private ClaimedAmount() {}

    static BigDecimal standing(DeclarationSubject declared, BundleFacts facts) {
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
