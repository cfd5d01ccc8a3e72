package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Secreets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {
    @Test
    void acceptsTheSecreetsChain() {
        VerificationReport report = Secreets.verify(Secreets.bundle());

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void rebuildsWhatWasComposed() {
        assertThat(Secreets.verify(Secreets.bundle()).dossier()).contains(Secreets.dossier());
    }

    @Test
    void reportsEveryCheckAlsoWhenItPasses() {
        VerificationReport report = Secreets.verify(Footprints.withPact(text -> text));

        // Of what nobody said anything of there is nothing to check: that is shown where somebody does.
        Set<CheckId> unsaid = Set.of(CheckId.ORIGIN_CLAIM, CheckId.RECYCLED_CONTENT, CheckId.PRODUCT_INFORMATION);
        for (CheckId check : CheckId.values()) {
            if (unsaid.contains(check)) {
                assertThat(report.of(check)).as(check.id()).isEmpty();
                continue;
            }
            assertThat(report.of(check))
                    .as(check.id())
                    .isNotEmpty()
                    .allMatch(result -> result.outcome() == Outcome.PASSED);
        }
    }
}
