package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import org.junit.jupiter.api.Test;

/** A holder takes the identity of a party out of a bundle, one that its register revoked for instance, and declares the rest to be all. */
class RemovedIdentityAttackTest {
    @Test
    void noIdentityCanBeTakenOutUnnoticed() {
        PassportBundle bundle = Phosphate.bundle();
        assertThat(Phosphate.verify(bundle).verdict()).isEqualTo(Verdict.ACCEPTED);
        for (SignedCredential credential : bundle.credentials()) {
            String id = Forgery.id(credential);
            if (id.startsWith("urn:didymium:dia:")) {
                assertThat(Phosphate.verify(new Forgery(bundle).remove(id).bundle())
                                .verdict())
                        .as(id)
                        .isNotEqualTo(Verdict.ACCEPTED);
            }
        }
    }
}
