package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.report.CheckId;
import org.junit.jupiter.api.Test;

class StandardChecksTest {
    @Test
    void noCheckIsLeftOut() {
        assertThat(StandardChecks.ids()).containsExactly(CheckId.values());
    }
}
