package io.didymium.passport.verify.check.credential;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.util.List;

/** The checks of credentials, in the order of {@link CheckId}. */
public final class CredentialChecks {
    private CredentialChecks() {}

    /** All of them, over the facts of a bundle. */
    public static List<Check> of(BundleFacts facts) {
        CredentialSet credentials = facts.credentials();
        return List.of(
                new ReadableCheck(credentials),
                new WellFormedCheck(credentials),
                new SignatureCheck(credentials),
                new KeyAuthorisedCheck(credentials, facts.identities()),
                new ConformsCheck(credentials),
                new IssuerAnchoredCheck(credentials, facts.identities(), facts.chain()),
                new ValidAtTimeCheck(credentials, facts.identities(), facts.at()),
                new DatedCheck(
                        credentials,
                        facts.receipts(),
                        facts.events(),
                        facts.policy().receipts()),
                new NotRevokedCheck(credentials, facts.statuses(), facts.versions()),
                new CurrentCheck(credentials, facts.versions()),
                new LinksMatchCheck(credentials, facts.versions(), facts.chain(), facts.custody()),
                new IssuedInOrderCheck(credentials, facts.at()),
                new BundleCompleteCheck(credentials, facts.versions(), facts.identities()));
    }
}
