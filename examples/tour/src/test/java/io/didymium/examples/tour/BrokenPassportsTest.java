package io.didymium.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.verify.ChainVerifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each deed is found out, for its own reason. */
class BrokenPassportsTest {
    private final BrokenPassports passports = new BrokenPassports(new SecureRandom());

    @Test
    void beforeTheDeedAllIsWell() {
        VerificationReport report = passports.soundReport();
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void tenDeedsAreFoundOutForTenReasons() {
        List<BrokenPassport> all = passports.all();
        assertThat(all).hasSize(10);
        assertThat(all.stream().map(BrokenPassport::reason)).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(broken -> {
            VerificationReport report = new ChainVerifier(broken.trust()).verify(broken.bundle(), BrokenPassports.AT);
            assertThat(report.verdict()).as(broken.deed()).isEqualTo(broken.verdict());
            assertThat(report.findings().stream().map(Finding::code)).contains(broken.reason());
        });
    }

    @Test
    void missingEvidenceIsNeverTakenForFalsehood() {
        assertThat(passports.all().stream().filter(broken -> broken.verdict() == Verdict.INDETERMINATE))
                .hasSize(3)
                .allSatisfy(broken -> assertThat(new ChainVerifier(broken.trust())
                                .verify(broken.bundle(), BrokenPassports.AT)
                                .findings())
                        .noneMatch(finding -> finding.severity() == Severity.FAIL));
    }

    @Test
    void printsDeedVerdictAndFinding() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        BrokenPassports.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "3. The refiner ships 8,765.0 kg of a batch of 8,754.0 kg.\n   REJECTED\n   batch-overdrawn: ")
                .contains("10. The passport of the oxide was left out.\n   INDETERMINATE\n   link-target-absent: ");
    }
}
