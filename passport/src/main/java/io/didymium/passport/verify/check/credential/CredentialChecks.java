package io.didymium.passport.verify.check.credential;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.StatusFacts;
import io.didymium.passport.verify.facts.life.VersionFacts;
import java.time.Instant;
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
                new RegisteredCheck(credentials, facts.registrations()),
                new NotRevokedCheck(credentials, facts.statuses(), facts.versions()),
                new CurrentCheck(credentials, facts.versions()),
                new LinksMatchCheck(credentials, facts.versions(), facts.chain(), facts.custody()),
                new IssuedInOrderCheck(credentials, facts.at()),
                new BundleCompleteCheck(credentials, facts.versions(), facts.identities()));
    }

    /** Those that need nothing but a credential itself, who its issuer is and what status lists state. */
    public static List<Check> ofOne(CredentialFacts one, IdentityFacts identities, StatusFacts statuses, Instant at) {
        CredentialSet alone =
                new CredentialSet(List.of(one), PassportBundle.builder().build());
        return List.of(
                new ReadableCheck(alone),
                new WellFormedCheck(alone),
                new SignatureCheck(alone),
                new KeyAuthorisedCheck(alone, identities),
                new ConformsCheck(alone),
                new IssuerAnchoredCheck(alone, identities, new RebuiltChain(List.of(), CustodyStatements.NONE)),
                new ValidAtTimeCheck(alone, identities, at),
                new NotRevokedCheck(alone, statuses, new VersionFacts(List.of())),
                new IssuedInOrderCheck(alone, at));
    }
}
