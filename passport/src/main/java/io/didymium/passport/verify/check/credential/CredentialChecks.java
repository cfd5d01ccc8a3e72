package io.didymium.passport.verify.check.credential;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.StatusFacts;
import io.didymium.passport.verify.facts.life.VersionFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * The results of all of them, in their order. Each credential passes all checks of single ones while it is at hand: many credentials
     * do not fit into the caches of a processor.
     */
    public static List<CheckResult> run(BundleFacts facts) {
        List<Check> checks = of(facts);
        List<CredentialCheck> single = checks.stream()
                .flatMap(check -> check instanceof CredentialCheck one ? Stream.of(one) : Stream.empty())
                .toList();
        List<List<CheckResult>> rows = facts.credentials().all().parallelStream()
                .map(credential ->
                        single.stream().map(check -> check.result(credential)).toList())
                .toList();
        List<CheckResult> results = new ArrayList<>();
        int column = 0;
        for (Check check : checks) {
            if (check instanceof CredentialCheck) {
                int of = column++;
                rows.forEach(row -> results.add(row.get(of)));
            } else {
                results.addAll(check.run());
            }
        }
        return results;
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
