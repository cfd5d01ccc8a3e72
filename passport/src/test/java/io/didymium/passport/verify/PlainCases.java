package io.didymium.passport.verify;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.OXIDE;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.attack.Insider;
import io.didymium.passport.foreign.Stripping;
import io.didymium.passport.report.PlainFinding;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;

/** One case for each code of credentials without the rare-earth extension. */
final class PlainCases {
    private PlainCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        PlainFinding.NOT_BALANCED,
                        INDETERMINATE,
                        "a passport without the extension",
                        () -> Phosphate.verify(plainOxide())),
                new Case(
                        PlainFinding.READ_GENERICALLY,
                        INDETERMINATE,
                        "a passport of UNTP 0.6.1",
                        () -> Phosphate.verify(new Forgery(plainOxide())
                                .replace(
                                        OXIDE,
                                        "https://vocabulary.uncefact.org/untp/0.7.0/context/",
                                        "https://test.uncefact.org/vocabulary/untp/dpp/0.6.1/")
                                .relinked())),
                new Case(
                        PlainFinding.TAKEN_BEYOND_MASS,
                        REJECTED,
                        "more taken than a passport without the extension states",
                        () -> Phosphate.verify(new Insider(plainOxide())
                                .set(OXIDE, "/credentialSubject/dimensions/weight/value", "1")
                                .bundle())));
    }

    private static PassportBundle plainOxide() {
        return new Forgery(BUNDLE).change(OXIDE, Stripping::all).relinked();
    }
}
