package io.didymium.passport.verify.check.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import org.junit.jupiter.api.Test;

class StandardChecksTest {
    @Test
    void noCheckIsLeftOut() {
        BundleFacts facts = BundleFacts.gather(
                PassportBundle.builder().build(), Phosphate.trust(), VerificationPolicy.standard(), Phosphate.AT);

        assertThat(StandardChecks.of(facts)).extracting(Check::id).containsExactly(CheckId.values());
    }
}
