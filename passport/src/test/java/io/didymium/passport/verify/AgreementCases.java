package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.material.determination.UmpireRule;
import io.didymium.core.material.specification.SpecificationFinding;
import io.didymium.passport.report.trade.AgreementFinding;
import io.didymium.passport.testing.SettledByScheme;
import io.didymium.passport.testing.SpecifiedLot;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;

/** Cases of specifications and settlement rules in signed documents. */
final class AgreementCases {
    private AgreementCases() {}

    private static SpecifiedLot lot() {
        return new SpecifiedLot().limit("TREO", "98 %", "");
    }

    static List<Case> all() {
        return List.of(
                new Case(
                        AgreementFinding.SPECIFICATION_ABSENT,
                        INDETERMINATE,
                        "a claim by the digest of a specification that is not here",
                        () -> lot().withheld().verify()),
                new Case(
                        AgreementFinding.SPECIFICATION_REFUSED,
                        INDETERMINATE,
                        "a specification signed by somebody whose key is not known",
                        () -> lot().untrusted().verify()),
                new Case(
                        AgreementFinding.SPECIFICATION_ISSUER_UNPINNED,
                        INDETERMINATE,
                        "a specification signed with a key that is only in the bundle",
                        () -> lot().untrusted().withDidDocument().verify()),
                new Case(
                        AgreementFinding.SPECIFICATION_NOT_IN_FORCE,
                        INDETERMINATE,
                        "a specification that begins after the claim",
                        () -> lot().from("2026-07-31T00:00:00Z").verify()),
                new Case(
                        AgreementFinding.SPECIFICATION_OF_CLAIMER,
                        ACCEPTED,
                        "a maker that demands what it has",
                        () -> lot().signedBy(lot().maker()).verify()),
                new Case(
                        SpecificationFinding.CONTENT_CLAIM_UNCHECKED,
                        INDETERMINATE,
                        "a purity on a metric of the laboratory's own",
                        () -> lot().certified("https://lab.example/metric/7", "Purity", "99.99", "P1")
                                .verify()),
                new Case(
                        AgreementFinding.SETTLEMENT_RULES_REFUSED,
                        REJECTED,
                        "a dispute with a limit that the seller signed",
                        () -> new SettledByScheme()
                                .document(SettledByScheme.SELLER, "0.30 %", UmpireRule.UMPIRE)
                                .verify()),
                new Case(
                        AgreementFinding.SETTLEMENT_RULES_DIFFER,
                        REJECTED,
                        "a dispute with two limits of two schemes",
                        () -> new SettledByScheme()
                                .document(SettledByScheme.OWNER, "0.30 %", UmpireRule.UMPIRE)
                                .document(SettledByScheme.OWNER, "0.20 %", UmpireRule.UMPIRE)
                                .verify()));
    }
}
