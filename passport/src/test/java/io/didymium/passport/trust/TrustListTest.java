package io.didymium.passport.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.passport.testing.Logs;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustListTest {
    private static final Instant WITHIN = Instant.parse("2027-06-01T00:00:00Z");

    @Test
    void trustsAnAnchorInItsRoleWithinItsTime() {
        assertThat(Anchors.both().find(Anchors.REGISTER, TrustRole.REGISTER, WITHIN))
                .isEqualTo(new TrustDecision.Trusted(Anchors.register()));
        assertThat(Anchors.both().find(Anchors.CERTIFIER, TrustRole.OPERATOR, WITHIN))
                .isEqualTo(new TrustDecision.Trusted(Anchors.certifier()));
    }

    @Test
    void doesNotKnowOthers() {
        Did other = Anchors.did("did:web:register.example:x");
        assertThat(Anchors.both().find(other, TrustRole.REGISTER, WITHIN)).isEqualTo(new TrustDecision.Unknown(other));
        assertThat(new TrustList(List.of()).find(Anchors.REGISTER, TrustRole.REGISTER, WITHIN))
                .isEqualTo(new TrustDecision.Unknown(Anchors.REGISTER));
    }

    @Test
    void doesNotTrustInAnotherRole() {
        assertThat(Anchors.both().find(Anchors.REGISTER, TrustRole.CERTIFIER, WITHIN))
                .isEqualTo(new TrustDecision.WrongRole(Anchors.register(), TrustRole.CERTIFIER));
    }

    @Test
    void trustsFromTheFirstInstantUntilBeforeTheLast() {
        assertThat(at(Anchors.FROM)).isInstanceOf(TrustDecision.Trusted.class);
        assertThat(at(Anchors.UNTIL.minusNanos(1))).isInstanceOf(TrustDecision.Trusted.class);
        Instant before = Anchors.FROM.minusNanos(1);
        assertThat(at(before)).isEqualTo(new TrustDecision.OutsidePeriod(Anchors.register(), before));
        assertThat(at(Anchors.UNTIL)).isEqualTo(new TrustDecision.OutsidePeriod(Anchors.register(), Anchors.UNTIL));
    }

    @Test
    void trustsWithoutEndWhereNoneIsSaid() {
        assertThat(Anchors.both().find(Anchors.CERTIFIER, TrustRole.CERTIFIER, Instant.MAX))
                .isInstanceOf(TrustDecision.Trusted.class);
    }

    @Test
    void findsAKeyByItsName() {
        assertThat(Anchors.register().key(new DidUrl(Anchors.REGISTER, "key-2")))
                .contains(Anchors.key(KeyType.P256, 2));
        assertThat(Anchors.register().key(new DidUrl(Anchors.REGISTER, "key-3")))
                .isEmpty();
    }

    @Test
    void rejectsADidThatStandsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustList(List.of(Anchors.register(), Anchors.register())))
                .withMessage("occurs twice: did:web:register.example");
    }

    @Test
    void rejectsALogThatStandsTwiceOrShowsNoTime() {
        TrustedLog log = Logs.trusted(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustList(List.of()).withLogs(List.of(log, log)))
                .withMessage("occurs twice: " + Logs.ORIGIN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustList(List.of()).withLogs(List.of(Logs.trusted(0))))
                .withMessageContaining("quorum");
    }

    @Test
    void findsALogByItsOrigin() {
        TrustList list = new TrustList(List.of()).withLogs(List.of(Logs.trusted(1)));
        assertThat(list.log(Logs.ORIGIN)).isPresent();
        assertThat(list.log("log.other/credentials")).isEmpty();
    }

    @Test
    void rejectsAnAnchorWithoutNameRoleOrKey() {
        List<PinnedKey> keys = Anchors.register().keys();
        Set<TrustRole> roles = Anchors.register().roles();
        assertRejected(" ", roles, keys, "must not be blank");
        assertRejected("Register", Set.of(), keys, "must have a role and a key");
        assertRejected("Register", roles, List.of(), "must have a role and a key");
    }

    @Test
    void rejectsKeysNamedTwiceOrByAnotherDid() {
        Set<TrustRole> roles = Anchors.register().roles();
        PinnedKey own = Anchors.pinned(Anchors.REGISTER, "key-1", KeyType.ED25519, 1);
        PinnedKey again = Anchors.pinned(Anchors.REGISTER, "key-1", KeyType.ED25519, 2);
        PinnedKey other = Anchors.pinned(Anchors.CERTIFIER, "key-1", KeyType.ED25519, 1);
        assertRejected("Register", roles, List.of(own, again), "named twice: did:web:register.example#key-1");
        assertRejected("Register", roles, List.of(own, other), "key of another DID");
    }

    @Test
    void rejectsTimesThatAreReversedOrCannotBeWritten() {
        assertTimesRejected(Anchors.FROM, Anchors.FROM, "must end after it begins");
        assertTimesRejected(Instant.MIN, Anchors.UNTIL, "must be in the years 1 to 9999");
        assertTimesRejected(Anchors.FROM, Instant.MAX, "must be in the years 1 to 9999");
    }

    private static TrustDecision at(Instant at) {
        return Anchors.both().find(Anchors.REGISTER, TrustRole.REGISTER, at);
    }

    private static void assertRejected(String name, Set<TrustRole> roles, List<PinnedKey> keys, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustAnchor.builder(Anchors.REGISTER, name, Anchors.FROM)
                        .roles(roles)
                        .keys(keys)
                        .build())
                .withMessageContaining(reason);
    }

    private static void assertTimesRejected(Instant from, Instant until, String reason) {
        TrustAnchor register = Anchors.register();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustAnchor.builder(register.did(), "Register", from)
                        .roles(register.roles())
                        .keys(register.keys())
                        .validUntil(until)
                        .build())
                .withMessageContaining(reason);
    }
}
