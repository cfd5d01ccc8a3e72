package io.didymium.passport.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusPositionsTest {
    private static final PartyId ISSUER = new PartyId("did:web:issuer.example");

    @Test
    void aPositionIsGivenOnceAndStays() {
        StatusPositions positions = StatusPositions.of(Map.of(ISSUER, Map.of("urn:b", 7)));

        assertThat(positions.assign(ISSUER, "urn:a")).isEqualTo(8);
        assertThat(positions.assign(ISSUER, "urn:b")).isEqualTo(7);
        assertThat(StatusPositions.of(positions.toMap()).toMap()).isEqualTo(positions.toMap());
    }

    @Test
    void twoCredentialsNeverShareAPosition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusPositions.of(Map.of(ISSUER, Map.of("urn:a", 0, "urn:b", 0))))
                .withMessageContaining("is not free for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusPositions.of(Map.of(ISSUER, Map.of("urn:a", -1))))
                .withMessageContaining("-1");
    }

    /** With more in the dossier, the passport that was handed on before is revoked, and no other. */
    @Test
    void composingAgainRevokesWhatWasHandedOnBefore() {
        Dossier small = Phosphate.dossier().toBuilder()
                .certificates(List.of())
                .claims(List.of())
                .build();
        StatusPositions positions = new StatusPositions();
        PassportBundle before =
                new PassportComposer(Issuers.identities(small), Phosphate.STATUS).compose(small, positions);
        PassportBundle after = new PassportComposer(
                        Issuers.identities(Phosphate.dossier()),
                        Phosphate.STATUS.revoking(PhosphateChain.batch("A-O1")))
                .compose(Phosphate.dossier(), positions);

        PassportBundleBuilder handedOn = PassportBundle.builder().credentials(before.credentials());
        before.roots().forEach(handedOn::root);
        before.didDocuments().forEach(handedOn::didDocument);
        after.statusLists().forEach(handedOn::statusList);
        assertThat(Phosphate.verify(handedOn.build()).findings())
                .filteredOn(finding -> finding.code() == PassportFinding.REVOKED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.location().subject())
                        .isEqualTo("urn:didymium:dpp:" + PhosphateChain.batch("A-O1")));
    }
}
