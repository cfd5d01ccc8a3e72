package io.didymium.passport.report;

import static java.util.Objects.requireNonNull;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.origin.OriginEvidence;
import io.didymium.passport.claim.Dossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What verification of a bundle says: every check of every subject, and the verdict that follows.
 *
 * @param at the time for which it was verified
 * @param results the results, in the order of checks, then of subjects
 * @param dossier what the credentials say, if they make one coherent chain
 * @param settled that chain with the values that settle its lots, from which all claims were calculated
 * @param balance the books of the settled chain
 * @param evidence what others than its operators show of the way of material
 * @param unverified what issuers state and nothing checks
 */
public record VerificationReport(
        Instant at,
        List<CheckResult> results,
        Optional<Dossier> dossier,
        Optional<SupplyChain> settled,
        Optional<ChainBalance> balance,
        OriginEvidence evidence,
        UnverifiedStatements unverified) {
    /** Copies the results. */
    public VerificationReport {
        requireNonNull(at, "at");
        results = List.copyOf(results);
        requireNonNull(dossier, "dossier");
        requireNonNull(settled, "settled");
        requireNonNull(balance, "balance");
        requireNonNull(evidence, "evidence");
        requireNonNull(unverified, "unverified");
    }

    /**
     * The verdict: rejected if any check failed, accepted if every check passed or had nothing to check, otherwise neither.
     *
     * <p>Where the credentials describe a chain, it must be coherent; where they describe none, the verdict is on each by itself.
     */
    public Verdict verdict() {
        if (results.stream().anyMatch(result -> result.outcome() == Outcome.FAILED)) {
            return Verdict.REJECTED;
        }
        boolean allPassed = !results.isEmpty()
                && (dossier.isPresent() || isWithoutChain())
                && results.stream()
                        .allMatch(result ->
                                result.outcome() == Outcome.PASSED || result.outcome() == Outcome.NOTHING_TO_CHECK);
        return allPassed ? Verdict.ACCEPTED : Verdict.INDETERMINATE;
    }

    private boolean isWithoutChain() {
        List<CheckResult> chain = of(CheckId.CHAIN_COMPLETE);
        return !chain.isEmpty() && chain.stream().allMatch(result -> result.outcome() == Outcome.NOTHING_TO_CHECK);
    }

    /** All findings, in the order of results. */
    public List<Finding> findings() {
        return results.stream().flatMap(result -> result.findings().stream()).toList();
    }

    /** The results of one check. */
    public List<CheckResult> of(CheckId check) {
        return results.stream().filter(result -> result.check() == check).toList();
    }

    /** What no report establishes, whatever its verdict: printed beside the verdict so that nobody reads more into it. */
    public static List<String> notEstablished() {
        return List.of(
                "that the goods are what the passports describe: a signature binds words, not goods",
                "that masses and assays were measured as stated: only that they agree with one another, and a change within the stated uncertainties is not seen",
                "that material entered the chain as its operator declares, or that steps used what they state: only that nothing here contradicts it",
                "that emission factors and prices are right: only that footprints follow from them",
                "that what registers and certifiers attest within their scope is true: only that they attest it",
                "where exactly a site is, and what its operator states of radioactivity, coatings, glues, removal and persons",
                "when exactly something happened: only that the times stated are in order",
                "that names, descriptions, other free texts and identifiers that nothing else names are true",
                "that a credential has the position in a status list that its issuer recorded for it",
                "that records of due diligence, people, hazards, recycling and audits are true or leave nothing out: only that their keepers state them, and what others show of them",
                "that a batch is in no other bundle: the same goods may be delivered elsewhere",
                "what happened after the status lists and DID documents in the bundle were issued");
    }

    /** What this report does not establish: {@link #notEstablished()}, and what issuers state here that nothing checks. */
    public List<String> open() {
        List<String> open = new ArrayList<>(notEstablished());
        if (unverified.count() > 0) {
            open.add("what issuers state in members that nothing checks: " + unverified.count()
                    + " in these credentials");
        }
        return open;
    }
}
