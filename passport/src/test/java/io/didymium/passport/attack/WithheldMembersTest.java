package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members withheld so that what speaks against a credential is not looked at. */
class WithheldMembersTest {
    @Test
    void aRevokedPassportStaysRevokedWithoutItsName() {
        Dossier dossier = Phosphate.dossier();
        PassportBundle revoked = new PassportComposer(
                        Issuers.identities(dossier), Phosphate.STATUS.revoking(PhosphateChain.batch("A-P1")))
                .compose(dossier);

        for (String hidden : List.of("/name", "/credentialSubject/producedAt", "/credentialSubject")) {
            assertFound(hiding(revoked, hidden), REJECTED, PassportFinding.REVOKED);
        }
    }

    @Test
    void anExpiredPassportStaysExpiredWithoutItsName() {
        PassportBundle expired = insider()
                .setText(MAGNETS, "/validUntil", "2026-04-25T00:00:00Z")
                .bundle();

        assertFound(hiding(expired, "/name"), REJECTED, PassportFinding.NO_LONGER_VALID);
    }

    @Test
    void aValidPassportWithoutItsNameIsUndecided() {
        assertFound(hiding(BUNDLE, "/name"), INDETERMINATE, PassportFinding.CLAIMS_WITHHELD);
    }

    private static PassportBundle hiding(PassportBundle bundle, String pointer) {
        return Disclosures.replace(bundle, credential(bundle, MAGNETS), one -> Disclosures.hiding(one, pointer));
    }
}
