package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.SkimChains;
import io.didymium.core.testing.SmallChain;
import io.didymium.passport.attack.UnassayedChains;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Lots;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;

/** Cases of what several balances show together, and of what uncertainty leaves open. */
final class BalanceCases {
    private BalanceCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        BalanceFinding.MASS_DIFFERENCE,
                        ACCEPTED,
                        "a difference that chance explains",
                        () -> withMass("1002.3 kg ± 0.5")),
                new Case(
                        BalanceFinding.ELEMENT_DIFFERENCE,
                        ACCEPTED,
                        "a difference of an element that chance explains",
                        () -> regraded(1, "1.15")),
                new Case(
                        BalanceFinding.RARE_EARTHS_UNSTATED,
                        INDETERMINATE,
                        "a magnet alloy of which nothing is known",
                        () -> Sketched.verify(
                                Sketched.dossier(UnassayedChains.stuff(MaterialForm.ALLOY, "", "").toBuilder()))),
                new Case(BalanceFinding.SUM_CREATED, REJECTED, "a little created every day", BalanceCases::daily),
                new Case(
                        BalanceFinding.SERIES_CREATED,
                        REJECTED,
                        "a little created at every step",
                        () -> regraded(4, "1")),
                new Case(
                        BalanceFinding.LOSS_UNACCOUNTED,
                        INDETERMINATE,
                        "a little lost at every step",
                        () -> regraded(10, "-1")),
                new Case(
                        BalanceFinding.UNCERTAINTY_TOO_LARGE,
                        INDETERMINATE,
                        "a mass with which anything balances",
                        () -> withMass("1000 kg ± 100")),
                new Case(
                        BalanceFinding.VALUE_TOO_UNCERTAIN,
                        INDETERMINATE,
                        "a weighing that is a guess",
                        () -> withMass("1000 kg ± 25")),
                new Case(
                        BalanceFinding.ELEMENT_NOT_LOOKED_FOR,
                        INDETERMINATE,
                        "an analysis that does not list what a little of came in, which a claim of the metal names",
                        () -> Lots.verify(Lots.metal(Lots.oxide().content("Dy2O3", "400 ppm ± 10"), Lots.metal()))),
                new Case(
                        BalanceFinding.LIMIT_TOO_WIDE,
                        INDETERMINATE,
                        "a limit of quantification above what came in",
                        () -> Lots.verify(Lots.metal(
                                Lots.oxide().content("Dy2O3", "2000 ppm ± 10"),
                                Lots.metal().content("Dy", "<1 %")))),
                new Case(
                        BalanceFinding.OXIDE_SHARES_IMPOSSIBLE,
                        REJECTED,
                        "shares of rare-earth oxides that sum to more than all",
                        () -> Lots.verify(Lots.metal(
                                Lots.oxide().totalOxides("99.0 % ± 0.2").percent("Pr6O11", "10", "0.1"),
                                Lots.metal()))));
    }

    private static VerificationReport regraded(int steps, String points) {
        return Sketched.verify(Sketched.dossier(SkimChains.regrading(steps, points)));
    }

    private static VerificationReport daily() {
        return Sketched.verify(Sketched.dossier(SkimChains.daily(90, "40")));
    }

    /** An honest re-grading, of which the product weighs so much. */
    private static VerificationReport withMass(String mass) {
        SupplyChain chain = SkimChains.regrading(1, "0").build();
        Batch graded =
                chain.batch(SmallChain.batchId("L01")).toBuilder().mass(mass).build();
        return Sketched.verify(Sketched.dossier(ChainEdit.replace(chain, graded).toBuilder()));
    }
}
