package io.didymium.passport.verify;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.check.chain.ChainChecks;
import io.didymium.passport.verify.check.claim.ClaimChecks;
import io.didymium.passport.verify.check.credential.CredentialChecks;
import io.didymium.passport.verify.check.custody.CustodyChecks;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order of {@link CheckId}: none can be left out without the list showing it. */
final class StandardChecks {
    private StandardChecks() {}

    /** The checks over the facts of a bundle. */
    static List<Check> of(BundleFacts facts) {
        return Stream.of(
                        CredentialChecks.of(facts),
                        ChainChecks.of(facts),
                        ClaimChecks.ofContent(facts),
                        CustodyChecks.of(facts),
                        ClaimChecks.ofEvidence(facts))
                .flatMap(List::stream)
                .toList();
    }

    /** The results of checks, with the severity of each finding set by a policy. */
    static List<CheckResult> run(List<Check> checks, VerificationPolicy policy) {
        return checks.stream()
                .flatMap(check -> check.run().stream())
                .map(result -> new CheckResult(
                        result.check(),
                        result.subject(),
                        result.findings().stream().map(policy::weigh).toList(),
                        result.prerequisite(),
                        result.vacuous()))
                .toList();
    }
}
