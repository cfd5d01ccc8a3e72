package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.claim.CustodyTerms;

/**
 * A period of books of custody.
 *
 * @param terms whose books they are
 * @param period what is stated of the period
 */
public record PeriodSubject(CustodyTerms terms, BookPeriod period) implements Subject {
    /** @throws NullPointerException if a component is null */
    public PeriodSubject {
        requireNonNull(terms, "terms");
        requireNonNull(period, "period");
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.CONFORMITY_CREDENTIAL;
    }

    @Override
    public Id id() {
        return terms.period(period.number());
    }
}
