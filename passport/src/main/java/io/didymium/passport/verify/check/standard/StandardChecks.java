package io.didymium.passport.verify.check.standard;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.determination.DeterminationFinding;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All checks, in the order of {@link CheckId}: none can be left out without the list showing it. */
public final class StandardChecks {
    private StandardChecks() {}

    /** The checks over the facts of a bundle. */
    public static List<Check> of(BundleFacts facts) {
        return Stream.of(CredentialChecks.of(facts), ofContent(facts))
                .flatMap(List::stream)
                .toList();
    }

    /** The report on a bundle under its facts' policy. */
    public static VerificationReport report(BundleFacts facts) {
        return new VerificationReport(
                facts.at(),
                run(facts, facts.policy()),
                facts.chain().dossier(),
                facts.settled().dossier().map(Dossier::chain),
                facts.balances().chain(),
                facts.origins().evidence(),
                facts.credentials().unverified());
    }

    /** The checks of what the credentials describe together. */
    private static List<Check> ofContent(BundleFacts facts) {
        return Stream.of(ChainChecks.of(facts), TradeChecks.of(facts), ofClaims(facts))
                .flatMap(List::stream)
                .toList();
    }

    /** Those of them that compare what was calculated of the chain by others. */
    private static List<Check> ofClaims(BundleFacts facts) {
        return Stream.of(
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
    public static List<CheckResult> run(BundleFacts facts, VerificationPolicy policy) {
        List<CheckResult> results = new ArrayList<>();
        CredentialChecks.run(facts).forEach(result -> results.add(weighed(result, policy)));
        List<CheckResult> content = content(facts, policy);
        if (facts.asPinned().isPresent()) {
            SetMultimap<List<Object>, Outcome> before = HashMultimap.create();
            content(facts.asPinned().get(), policy)
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

    /**
     * The results of the checks of what the credentials describe. What was calculated of contents that were settled at other values
     * later, and agrees with those that the passports state, is left to be decided when it is stated again: a dispute is no fraud.
     */
    private static List<CheckResult> content(BundleFacts facts, VerificationPolicy policy) {
        List<CheckResult> results = run(ofContent(facts), policy);
        if (facts.asStated().isEmpty()) {
            return results;
        }
        SetMultimap<List<Object>, Outcome> stated = HashMultimap.create();
        run(ofClaims(facts.asStated().get()), policy)
                .forEach(result -> stated.put(List.of(result.check(), result.subject()), result.outcome()));
        return results.stream()
                .map(result -> result.outcome() == Outcome.FAILED
                                && stated.get(List.of(result.check(), result.subject()))
                                        .equals(Set.of(Outcome.PASSED))
                        ? beforeSettlement(result, facts.settled().settledLots(), policy)
                        : result)
                .toList();
    }

    private static CheckResult beforeSettlement(CheckResult result, Set<BatchId> lots, VerificationPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : result.findings()) {
            findings.add(
                    finding.severity() == Severity.FAIL
                            ? policy.weigh(Finding.of(
                                    DeterminationFinding.CLAIM_BEFORE_SETTLEMENT,
                                    finding.location(),
                                    Map.of(
                                            "lots",
                                            lots.stream().map(BatchId::value).collect(joining(", ")),
                                            "found",
                                            finding.message())))
                            : finding);
        }
        return CheckResult.of(result.check(), result.subject(), findings);
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
