package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.circularity.RecyclingFinding;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Recycling;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;

/** Cases of recycling rates. */
final class RecyclingCases {
    private RecyclingCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        RecyclingFinding.RECYCLING_RATE_MISMATCH,
                        REJECTED,
                        "99 % of the neodymium of swarf recovered where the steps give 95 %",
                        () -> Sketched.verify(Records.bundle(Records.dossier(Recycling.own("0.99"))))),
                new Case(
                        RecyclingFinding.RECYCLING_RATE_UNSHOWN,
                        ACCEPTED,
                        "the rates of a region",
                        () -> Sketched.verify(Records.bundle(Records.dossier(Recycling.region())))));
    }
}
