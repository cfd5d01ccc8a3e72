package io.didymium.passport.verify;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.check.chain.ChainChecks;
import io.didymium.passport.verify.check.claim.ClaimChecks;
import io.didymium.passport.verify.check.conformity.ConformityChecks;
import io.didymium.passport.verify.check.credential.CredentialChecks;
import io.didymium.passport.verify.check.custody.CustodyChecks;
import io.didymium.passport.verify.check.responsibility.ResponsibilityChecks;
import io.didymium.passport.verify.check.trade.TradeChecks;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All checks, in the order of {@link CheckId}: none can be left out without the list showing it. */
final class StandardChecks {
    private StandardChecks() {}

    /** The checks over the facts of a bundle. */
    static List<Check> of(BundleFacts facts) {
        return Stream.of(CredentialChecks.of(facts), ofContent(facts))
                .flatMap(List::stream)
                .toList();
    }

    /** The checks of what the credentials describe together. */
    private static List<Check> ofContent(BundleFacts facts) {
        return Stream.of(
                        ChainChecks.of(facts),
                        TradeChecks.of(facts),
                        ClaimChecks.ofContent(facts),
                        CustodyChecks.of(facts),
                        ClaimChecks.ofEvidence(facts),
                        ConformityChecks.of(facts),
                        ResponsibilityChecks.of(facts))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The results over the facts of a bundle. Where something was replaced and what builds on it not restated, what is false by the
     * new versions and not by those that it was built on is left to be decided when it is restated; so is all that is false by the new
     * versions if the old ones are not here.
     */
    static List<CheckResult> run(BundleFacts facts, VerificationPolicy policy) {
        List<CheckResult> results = new ArrayList<>();
        CredentialChecks.run(facts).forEach(result -> results.add(weighed(result, policy)));
        List<CheckResult> content = run(ofContent(facts), policy);
        if (facts.asPinned().isPresent()) {
            SetMultimap<List<Object>, Outcome> before = HashMultimap.create();
            run(ofContent(facts.asPinned().get()), policy)
                    .forEach(result -> before.put(List.of(result.check(), result.subject()), result.outcome()));
            boolean known = facts.versions().knowsPinned();
            content = content.stream()
                    .map(result -> isOpen(result, known, before.get(List.of(result.check(), result.subject())))
                            ? CheckResult.skipped(result.check(), result.subject(), CheckId.CURRENT)
                            : result)
                    .toList();
        }
        results.addAll(content);
        return results;
    }

    private static boolean isOpen(CheckResult result, boolean known, Set<Outcome> before) {
        return result.outcome() == Outcome.FAILED && !(known && (before.isEmpty() || before.contains(Outcome.FAILED)));
    }

    /** The results of checks, with the severity of each finding set by a policy. */
    static List<CheckResult> run(List<Check> checks, VerificationPolicy policy) {
        return checks.stream()
                .flatMap(check -> check.run().stream())
                .map(result -> weighed(result, policy))
                .toList();
    }

    private static CheckResult weighed(CheckResult result, VerificationPolicy policy) {
        return result.findings().isEmpty()
                ? result
                : new CheckResult(
                        result.check(),
                        result.subject(),
                        result.findings().stream().map(policy::weigh).toList(),
                        result.prerequisite(),
                        result.vacuous());
    }
}
