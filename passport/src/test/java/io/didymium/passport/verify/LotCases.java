package io.didymium.passport.verify;

import static io.didymium.core.material.determination.DeterminationRole.BUYER;
import static io.didymium.core.material.determination.DeterminationRole.SELLER;
import static io.didymium.core.material.determination.DeterminationRole.UMPIRE;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.material.Assay;
import io.didymium.core.material.SampleState;
import io.didymium.core.material.determination.DeterminationFinding;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.passport.attack.SettledClaimsTest;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;

/** Cases of lots that their parties determined differently. */
final class LotCases {
    private LotCases() {}

    private static DisputedLot lot() {
        return new DisputedLot();
    }

    static List<Case> all() {
        return List.of(
                new Case(
                        DeterminationFinding.LOT_SETTLED,
                        ACCEPTED,
                        "an ordinary dispute within the splitting limit",
                        () -> lot().disputed()
                                .within("0.20 %", UmpireRule.UMPIRE)
                                .verify()),
                new Case(
                        DeterminationFinding.UMPIRE_MISSING,
                        REJECTED,
                        "a dispute beyond the limit that nobody settled, and a balance by the seller's value",
                        () -> lot().disputed()
                                .within("0.10 %", UmpireRule.UMPIRE)
                                .verify()),
                new Case(
                        DeterminationFinding.SETTLEMENT_RULE_MISSING,
                        REJECTED,
                        "a dispute of which the verifier has no rule, and a balance by the seller's value",
                        () -> lot().disputed().verify()),
                new Case(
                        DeterminationFinding.SAMPLE_STATES_DIFFER,
                        INDETERMINATE,
                        "a buyer who analysed a dry sample of neodymium",
                        () -> agreed().by(DisputedLot.SELLER, SELLER, "Nd2O3", "91 % ± 0.2")
                                .by(lot().buyer(), BUYER, "lot", "Nd2O3", "91 % ± 0.2", SampleState.DRY)
                                .verify()),
                new Case(
                        DeterminationFinding.DETERMINATION_REPEATED,
                        INDETERMINATE,
                        "a seller who states two values",
                        () -> agreed().by(DisputedLot.SELLER, SELLER, "Nd2O3", "91 % ± 0.2")
                                .by(DisputedLot.SELLER, SELLER, "Nd2O3", "91.2 % ± 0.2")
                                .verify()),
                new Case(
                        DeterminationFinding.DETERMINATION_LOT_UNKNOWN,
                        INDETERMINATE,
                        "a determination of a lot of which no passport is there",
                        () -> agreed().ofUnknownLot("Nd2O3", "91 % ± 0.2").verify()),
                new Case(
                        DeterminationFinding.DETERMINATION_ROLE_MISMATCH,
                        REJECTED,
                        "a stranger who states to be the buyer",
                        () -> agreed().by(DisputedLot.SELLER, BUYER, "Nd2O3", "91 % ± 0.2")
                                .verify()),
                new Case(
                        DeterminationFinding.UMPIRE_NOT_INDEPENDENT,
                        REJECTED,
                        "a buyer who is its own umpire",
                        () -> agreed().by(lot().buyer(), UMPIRE, "Nd2O3", "91 % ± 0.2")
                                .verify()),
                new Case(
                        DeterminationFinding.DETERMINATION_CONTRADICTS_PASSPORT,
                        REJECTED,
                        "a seller who states more than its own passport",
                        () -> agreed().by(
                                        lot().buyer(),
                                        SELLER,
                                        "graded",
                                        "Pr6O11",
                                        "7.85 % ± 0.02",
                                        SampleState.AS_RECEIVED)
                                .verify()),
                new Case(
                        DeterminationFinding.CLAIM_BEFORE_SETTLEMENT,
                        INDETERMINATE,
                        "a footprint divided by oxides as the seller had analysed them before 7.825 % was settled",
                        () -> SettledClaimsTest.divided("7.90")),
                new Case(
                        DeterminationFinding.SETTLED_VALUE_APART,
                        INDETERMINATE,
                        "a settled element that the passport does not state",
                        () -> agreed().by(DisputedLot.SELLER, SELLER, "Fe", "0.1 %")
                                .by(lot().buyer(), BUYER, "Fe", "0.1 %")
                                .verify()));
    }

    /** The lot, with a product that agrees with its passport. */
    private static DisputedLot agreed() {
        return lot().lot(Assay.of("ICP-OES").percent("Nd2O3", "91", "0.2").percent("Pr6O11", "7.75", "0.02"));
    }
}
