package io.didymium.passport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.finding.Severity;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerificationPolicyTest {
    @Test
    void noPolicyMayWaiveSignaturesOrLinks() {
        List<PassportFinding> mandatory = Stream.of(PassportFinding.values())
                .filter(code -> code.explanation().mandatory())
                .toList();
        assertThat(mandatory)
                .contains(
                        PassportFinding.SIGNATURE_MISMATCH,
                        PassportFinding.KEY_NOT_AUTHORISED,
                        PassportFinding.DID_DOCUMENT_UNPINNED,
                        PassportFinding.LINK_DIGEST_MISMATCH,
                        PassportFinding.LINK_TARGET_ABSENT);
        for (PassportFinding code : mandatory) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VerificationPolicy.builder()
                            .severity(code, Severity.INFORM)
                            .build())
                    .withMessageContaining(code.id());
        }
    }

    @Test
    void aPolicyMayWeighOtherFindings() {
        VerificationPolicy lenient = VerificationPolicy.builder()
                .severity(PassportFinding.ISSUER_UNKNOWN, Severity.WARN)
                .build();

        VerificationReport strict = new ChainVerifier(certifierAlone()).verify(Phosphate.bundle(), Phosphate.AT);
        VerificationReport report =
                new ChainVerifier(certifierAlone(), lenient).verify(Phosphate.bundle(), Phosphate.AT);

        assertThat(strict.of(CheckId.ISSUER_ANCHORED)).anyMatch(result -> result.outcome() == Outcome.UNDECIDED);
        assertThat(report.of(CheckId.ISSUER_ANCHORED))
                .filteredOn(result -> result.findings().stream()
                        .anyMatch(finding -> finding.code() == PassportFinding.ISSUER_UNKNOWN))
                .isNotEmpty()
                .allMatch(result -> result.outcome() == Outcome.PASSED);
        // The DID documents are pinned by nobody, and that no policy can waive.
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void weighsFindingsOfTheBooksToo() {
        assertThat(VerificationPolicy.builder()
                        .severity(BalanceFinding.MASS_GAP, Severity.WARN)
                        .build()
                        .severities())
                .containsEntry(BalanceFinding.MASS_GAP, Severity.WARN);
    }

    private static TrustList certifierAlone() {
        return new TrustList(List.of(Issuers.anchor(PhosphateChain.CERTIFIER, TrustRole.CERTIFIER)));
    }
}
