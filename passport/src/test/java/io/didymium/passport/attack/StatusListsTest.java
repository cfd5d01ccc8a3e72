package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.attack.ScenarioA.operator;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.REJECTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.status.StatusList;
import io.didymium.crypto.status.StatusListBuilder;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Status lists by strangers, older lists, lists of several bits. */
class StatusListsTest {
    private static final PartyId MAKER = operator("MAG-DE");
    private static final String LIST = MAKER.value() + "/status/revocation";
    private static final Instant EARLIER = Instant.parse("2026-04-10T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-28T00:00:00Z");

    @Test
    void aRevocationStaysWhateverAStrangersListOfTheSameIdStates() {
        assertFound(
                revoked().toBuilder()
                        .statusList(list(operator("SEP-NO"), LATER))
                        .build(),
                REJECTED,
                PassportFinding.REVOKED);
    }

    @Test
    void aRevocationSeenOnceStaysWhateverALaterBundleBrings() {
        ChainVerifier verifier = new ChainVerifier(Phosphate.trust());
        SeenRevocations seen = SeenRevocations.NONE.with(verifier.verify(revoked(), Phosphate.AT));

        assertThat(seen.revocations()).hasSize(1);
        assertFound(verifier.verify(BUNDLE, Phosphate.AT, seen), REJECTED, PassportFinding.REVOKED);
        assertThat(verifier.verify(BUNDLE, Phosphate.AT, SeenRevocations.NONE).verdict())
                .isEqualTo(ACCEPTED);
    }

    @Test
    void aRevokedCredentialStaysRevokedAtAnotherPlace() {
        ChainVerifier verifier = new ChainVerifier(Phosphate.trust());
        SeenRevocations seen = SeenRevocations.NONE.with(verifier.verify(revoked(), Phosphate.AT));
        String id = seen.revocations().iterator().next().credential();
        PassportBundle moved =
                insider().setText(id, "/credentialStatus/statusListIndex", "99").bundle();

        assertFound(verifier.verify(moved, Phosphate.AT, seen), REJECTED, PassportFinding.REVOKED);
    }

    @Test
    void aStrangersListOfTheSameIdChangesNothing() {
        PassportBundle bundle = BUNDLE.toBuilder()
                .statusList(list(operator("SEP-NO"), LATER, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .build();

        assertThat(Phosphate.verify(bundle).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void aLaterListDoesNotTakeARevocationBack() {
        assertFound(revoked().toBuilder().statusList(list(MAKER, LATER)).build(), REJECTED, PassportFinding.REVOKED);
    }

    @Test
    void anOlderListRevokesToo() {
        int[] all = IntStream.range(0, 64).toArray();

        assertFound(
                BUNDLE.toBuilder().statusList(list(MAKER, EARLIER, all)).build(), REJECTED, PassportFinding.REVOKED);
    }

    @Test
    void aStatusOfTwoBitsIsReadAsTwoBits() {
        // The fortieth pair of bits: the fortieth single bit is clear.
        PassportBundle bundle = insider()
                .set(MAGNETS, "/credentialStatus/statusListIndex", "40")
                .set(MAGNETS, "/credentialStatus/statusSize", "2")
                .set(MAGNETS, "/credentialStatus/statusMessage", messages())
                .bundle();

        assertThat(Phosphate.verify(bundle.toBuilder()
                                .statusList(list(MAKER, LATER))
                                .build())
                        .verdict())
                .isEqualTo(ACCEPTED);
        assertFound(bundle.toBuilder().statusList(list(MAKER, LATER, 80)).build(), REJECTED, PassportFinding.REVOKED);
    }

    @Test
    void aStatusOfTwoBitsNeedsItsMessages() {
        assertFound(
                insider().set(MAGNETS, "/credentialStatus/statusSize", "2").bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    private static String messages() {
        return IntStream.range(0, 4)
                .mapToObj(status -> "{\"status\":\"0x" + status + "\",\"message\":\"meaning " + status + "\"}")
                .collect(joining(",", "[", "]"));
    }

    private static PassportBundle revoked() {
        Dossier dossier = Phosphate.dossier();
        return new PassportComposer(
                        Issuers.identities(dossier), Phosphate.STATUS.revoking(PhosphateChain.batch("A-P1")))
                .compose(dossier);
    }

    private static SignedCredential list(PartyId issuer, Instant from, int... set) {
        StatusListBuilder list = StatusList.builder(2 * StatusList.MINIMUM_ENTRIES, 1);
        for (int index : set) {
            list.set(index, 1);
        }
        StatusListCredential credential = new StatusListCredential(
                LIST,
                issuer.value(),
                Optional.of(from),
                Optional.of(from.plus(Duration.ofDays(30))),
                Optional.empty(),
                List.of("revocation"),
                list.build());
        IssuerIdentity identity = Issuers.identity(issuer);
        return new SignedCredential(Forgery.key(identity.keyId(), identity.signer())
                .apply(new String(credential.toJson().toByteArray(), UTF_8)));
    }
}
