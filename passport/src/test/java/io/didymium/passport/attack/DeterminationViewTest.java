package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.Views;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** Who may not see contents may not see what the parties determined either. */
class DeterminationViewTest {
    private static final PassportBundle BUNDLE =
            Sketched.bundle(new DisputedLot().disputed().dossier());

    private static long reports(PassportBundle bundle) {
        return bundle.credentials().stream()
                .filter(one -> Forgery.json(one).toString().contains("determinedValue"))
                .count();
    }

    @Test
    void thePublicSeesNoDetermination() {
        assertThat(reports(BUNDLE)).isEqualTo(2);
        assertThat(reports(Views.standard()
                        .view(BUNDLE, AccessRole.PUBLIC)
                        .bundle()
                        .orElseThrow()))
                .isZero();
    }

    @Test
    void aCustomerSeesWhatWasDetermined() {
        assertThat(reports(Views.standard()
                        .view(BUNDLE, AccessRole.CUSTOMER)
                        .bundle()
                        .orElseThrow()))
                .isEqualTo(2);
    }
}
