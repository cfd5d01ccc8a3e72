package io.didymium.passport.check;

import io.didymium.core.chain.ChainFinding;
import io.didymium.passport.facts.BundleFacts;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import java.util.ArrayList;
import java.util.List;

/** All checks, in the order of {@link CheckId}: none can be left out without the list saying so. */
public final class StandardChecks {
    private static final List<Check> CHECKS = List.of(
            new ReadableCheck(),
            new WellFormedCheck(),
            new SignatureCheck(),
            new KeyAuthorisedCheck(),
            new ConformsCheck(),
            new IssuerAnchoredCheck(),
            new ValidAtTimeCheck(),
            new DatedCheck(),
            new NotRevokedCheck(),
            new LinksMatchCheck(),
            new IssuedInOrderCheck(),
            new BundleCompleteCheck(),
            new IdsUniqueCheck(),
            new ChainCheck(CheckId.CHAIN_COMPLETE, ChainFinding.UNKNOWN_REFERENCE, ChainFinding.DANGLING_BATCH),
            new ChainCheck(
                    CheckId.CHAIN_ACYCLIC,
                    ChainFinding.CYCLE,
                    ChainFinding.TWO_PRODUCERS,
                    ChainFinding.CONSUMED_BEFORE_PRODUCED,
                    ChainFinding.PRODUCED_OUTSIDE_STEP),
            new PartiesAgreeCheck(),
            BooksCheck.massConserved(),
            BooksCheck.elementsConserved(),
            new BooksCheck.NotOverdrawn(),
            new BooksCheck.CompositionPossible(),
            new OriginClaimCheck(),
            new RecycledContentCheck(),
            new ProductInformationCheck(),
            new CertificateCoversClaimCheck());

    private StandardChecks() {}

    /** The checks that are made, in order. */
    public static List<CheckId> ids() {
        return CHECKS.stream().map(Check::id).toList();
    }

    /** The results of every check, each finding weighed by the policy. */
    public static List<CheckResult> apply(BundleFacts facts) {
        List<CheckResult> results = new ArrayList<>();
        for (Check check : CHECKS) {
            for (CheckResult result : check.apply(facts)) {
                results.add(new CheckResult(
                        result.check(),
                        result.subject(),
                        result.findings().stream().map(facts.policy()::weigh).toList(),
                        result.prerequisite()));
            }
        }
        return results;
    }
}
