package io.didymium.passport.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Salts;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views of scenario B by role, under one signature. */
class ViewsTest {
    private static final PassportBundle BUNDLE = new PassportComposer(
                    Issuers.identities(Rotors.dossier()), Sketched.STATUS)
            .hiding(AccessPlan.standard(), new Salts())
            .compose(Rotors.dossier());

    @Test
    void whatIsHiddenAndDisclosedIsAcceptedAsIfNothingWere() {
        VerificationReport report = Sketched.verify(BUNDLE);

        assertThat(report.findings())
                .isEqualTo(Sketched.verify(Rotors.dossier()).findings());
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(Rotors.dossier());
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleSeesTheSameSignaturesAndNothingIsFalse(AccessRole role) {
        PassportBundle view = Views.standard().view(BUNDLE, role).bundle().orElseThrow();

        assertThat(view.credentials())
                .extracting(SignedCredential::issuerToken)
                .isEqualTo(BUNDLE.credentials().stream()
                        .map(SignedCredential::issuerToken)
                        .toList());
        VerificationReport report = Sketched.verify(view);
        assertThat(report.results()).noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(report.of(CheckId.SIGNATURE)).allMatch(result -> result.outcome() == Outcome.PASSED);
        assertThat(report.of(CheckId.LINKS_MATCH)).allMatch(result -> result.outcome() == Outcome.PASSED);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsHiddenFollowsFromWhatIsLeft(AccessRole role) throws MalformedInputException {
        Reconstruction attempt = new Reconstruction(
                BUNDLE, Views.standard().view(BUNDLE, role).bundle().orElseThrow());

        assertThat(attempt.contents()).isEmpty();
        assertThat(attempt.read(3)).isEmpty();
        assertThat(attempt.showsDigests()).isFalse();
    }
}
