package io.didymium.crypto.status;

import static io.didymium.crypto.status.StatusOutcome.INVALID;
import static io.didymium.crypto.status.StatusOutcome.UNKNOWN;
import static io.didymium.crypto.status.StatusOutcome.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusCheckTest {
    private static final String LIST = "https://smelter.example/status/1";
    private static final String ISSUER = "did:web:smelter.example";
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final long REVOKED = 7;
    private static final long GOOD = 8;

    @Test
    void clearStatusInAFreshListIsValid() {
        StatusResult result = look(StatusEntry.ofBit("revocation", GOOD, LIST), list());
        assertThat(result.outcome()).isEqualTo(VALID);
        assertThat(result.reason()).isEqualTo(StatusReason.STATUS_CLEAR);
        assertThat(result.status()).hasValue(0);
    }

    @Test
    void setStatusIsInvalid() {
        assertResult(entry("revocation", REVOKED), list(), INVALID, StatusReason.STATUS_SET);
        assertResult(entry("suspension", REVOKED), list(), INVALID, StatusReason.STATUS_SET);
    }

    @Test
    void statusThatInformsDoesNotInvalidate() {
        assertResult(entry("refresh", REVOKED), list(), VALID, StatusReason.STATUS_INFORMS);
        assertResult(entry("message", REVOKED), list(), VALID, StatusReason.STATUS_INFORMS);
    }

    @Test
    void setStatusOfAnUnknownPurposeIsUnknown() {
        assertResult(entry("recall", REVOKED), list(), UNKNOWN, StatusReason.PURPOSE_NOT_UNDERSTOOD);
        assertResult(entry("recall", GOOD), list(), VALID, StatusReason.STATUS_CLEAR);
    }

    @Test
    void saysWhatTheIssuerMeansByTheValue() {
        StatusEntry entry = StatusEntry.builder("message", BigInteger.ZERO, LIST)
                .statusSize(2)
                .messages(List.of("in store", "under way", "delivered", "returned"))
                .build();
        StatusList statuses =
                StatusList.builder(StatusList.MINIMUM_ENTRIES, 2).set(0, 2).build();
        StatusResult result = look(entry, with(statuses, FROM, Optional.empty(), Optional.empty()));
        assertThat(result.message()).contains("delivered");
        assertThat(result.status()).hasValue(2);
    }

    @Test
    void withoutAListNothingIsKnown() {
        StatusResult result = check(StatusPolicy.standard()).look(entry("revocation", GOOD), ISSUER, null);
        assertThat(result.reason()).isEqualTo(StatusReason.LIST_MISSING);
        assertThat(result.outcome()).isEqualTo(UNKNOWN);
        assertThat(result.reason().w3cCode()).contains("STATUS_RETRIEVAL_ERROR");
    }

    @Test
    void refusesAnotherList() {
        assertResult(StatusEntry.ofBit("revocation", GOOD, LIST + "0"), list(), UNKNOWN, StatusReason.LIST_MISMATCH);
    }

    @Test
    void refusesTheListOfAnotherIssuer() {
        StatusResult result =
                check(StatusPolicy.standard()).look(entry("revocation", REVOKED), "did:web:mine.example", list().get());
        assertThat(result.reason()).isEqualTo(StatusReason.LIST_ISSUER_NOT_TRUSTED);
    }

    @Test
    void takesTheListOfAnIssuerTrustedForIt() {
        StatusPolicy policy =
                new StatusPolicy(Duration.ofDays(30), Map.of("did:web:mine.example", Set.of(ISSUER)), Map.of());
        assertThat(check(policy)
                        .look(entry("revocation", GOOD), "did:web:mine.example", list().get())
                        .outcome())
                .isEqualTo(VALID);
        assertThat(check(policy)
                        .look(entry("revocation", GOOD), "did:web:other.example", list().get())
                        .outcome())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void refusesAListForAnotherPurpose() {
        StatusEntry entry = entry("endorsement", REVOKED);
        assertResult(entry, list(), UNKNOWN, StatusReason.LIST_PURPOSE_MISMATCH);
    }

    @Test
    void refusesAListThatIsTooShort() {
        Optional<StatusListCredential> small =
                with(StatusList.ofBits(new byte[16383]), FROM, Optional.empty(), Optional.empty());
        assertResult(entry("revocation", GOOD), small, UNKNOWN, StatusReason.LIST_TOO_SHORT);
        assertThat(StatusReason.LIST_TOO_SHORT.w3cCode()).contains("STATUS_LIST_LENGTH_ERROR");
        StatusEntry wide = StatusEntry.builder("revocation", BigInteger.ONE, LIST)
                .statusSize(2)
                .messages(List.of("a", "b", "c", "d"))
                .build();
        assertResult(wide, list(), UNKNOWN, StatusReason.LIST_TOO_SHORT);
    }

    @Test
    void refusesAPlaceBeyondTheList() {
        assertResult(entry("revocation", StatusList.MINIMUM_ENTRIES), list(), UNKNOWN, StatusReason.INDEX_OUT_OF_RANGE);
        StatusEntry huge = StatusEntry.builder("revocation", BigInteger.TEN.pow(60), LIST)
                .statusSize(1)
                .build();
        assertResult(huge, list(), UNKNOWN, StatusReason.INDEX_OUT_OF_RANGE);
        assertThat(StatusReason.INDEX_OUT_OF_RANGE.w3cCode()).contains("RANGE_ERROR");
    }

    @Test
    void refusesAListThatDoesNotHoldYet() {
        Optional<StatusListCredential> future = with(bits(), AT.plusSeconds(1), Optional.empty(), Optional.empty());
        assertResult(entry("suspension", GOOD), future, UNKNOWN, StatusReason.LIST_NOT_YET_VALID);
        assertResult(entry("revocation", REVOKED), future, UNKNOWN, StatusReason.LIST_NOT_YET_VALID);
    }

    @Test
    void refusesAListWithoutDate() {
        Optional<StatusListCredential> undated = Optional.of(StatusListCredential.builder(LIST, ISSUER, bits())
                .purposes(List.of("revocation"))
                .build());
        assertResult(entry("revocation", GOOD), undated, UNKNOWN, StatusReason.LIST_UNDATED);
    }

    @Test
    void refusesAListPastItsEnd() {
        assertFreshness(Optional.of(AT.minusSeconds(1)), Optional.empty(), UNKNOWN);
        assertFreshness(Optional.of(AT), Optional.empty(), VALID);
    }

    @Test
    void timeToLiveCountsOnlyWithoutAnEnd() {
        assertFreshness(Optional.empty(), Optional.of(Duration.ofDays(1)), UNKNOWN);
        assertFreshness(Optional.empty(), Optional.of(Duration.ofDays(22)), VALID);
        assertFreshness(Optional.of(AT), Optional.of(Duration.ofDays(1)), VALID);
    }

    @Test
    void refusesAListOlderThanThePolicyAllows() {
        StatusPolicy strict = new StatusPolicy(Duration.ofDays(7), Map.of(), Map.of());
        Optional<StatusListCredential> valid = with(bits(), FROM, Optional.of(AT.plusSeconds(9)), Optional.empty());
        assertThat(check(strict)
                        .look(entry("revocation", GOOD), ISSUER, valid.get())
                        .reason())
                .isEqualTo(StatusReason.LIST_STALE);
    }

    @Test
    void refusesAListOlderThanOneSeen() {
        StatusPolicy policy = new StatusPolicy(Duration.ofDays(30), Map.of(), Map.of(LIST, FROM.plusSeconds(1)));
        assertThat(check(policy)
                        .look(entry("suspension", REVOKED), ISSUER, list().get())
                        .reason())
                .isEqualTo(StatusReason.LIST_REPLAYED);
        StatusPolicy same = new StatusPolicy(Duration.ofDays(30), Map.of(), Map.of(LIST, FROM));
        assertThat(check(same)
                        .look(entry("suspension", GOOD), ISSUER, list().get())
                        .outcome())
                .isEqualTo(VALID);
    }

    @Test
    void oldListStillProvesARevocationButNotASuspension() {
        Instant years = AT.plus(Duration.ofDays(1000));
        StatusCheck late = new StatusCheck(StatusPolicy.standard(), years);
        assertThat(late.look(entry("revocation", REVOKED), ISSUER, list().get()).outcome())
                .isEqualTo(INVALID);
        assertThat(late.look(entry("revocation", GOOD), ISSUER, list().get()).outcome())
                .isEqualTo(UNKNOWN);
        assertThat(late.look(entry("suspension", REVOKED), ISSUER, list().get()).outcome())
                .isEqualTo(UNKNOWN);
    }

    private static void assertFreshness(Optional<Instant> until, Optional<Duration> ttl, StatusOutcome expected) {
        StatusResult result = look(entry("revocation", GOOD), with(bits(), FROM, until, ttl));
        assertThat(result.outcome()).isEqualTo(expected);
        assertThat(result.reason()).isEqualTo(expected == VALID ? StatusReason.STATUS_CLEAR : StatusReason.LIST_STALE);
    }

    private static void assertResult(
            StatusEntry entry, Optional<StatusListCredential> list, StatusOutcome outcome, StatusReason reason) {
        StatusResult result = look(entry, list);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    private static StatusResult look(StatusEntry entry, Optional<StatusListCredential> list) {
        return check(StatusPolicy.standard()).look(entry, ISSUER, list.orElse(null));
    }

    private static StatusCheck check(StatusPolicy policy) {
        return new StatusCheck(policy, AT);
    }

    private static StatusEntry entry(String purpose, long index) {
        return StatusEntry.ofBit(purpose, index, LIST);
    }

    private static StatusList bits() {
        return StatusList.builder(StatusList.MINIMUM_ENTRIES, 1).set(REVOKED, 1).build();
    }

    private static Optional<StatusListCredential> list() {
        return with(bits(), FROM, Optional.empty(), Optional.empty());
    }

    private static Optional<StatusListCredential> with(
            StatusList bits, Instant from, Optional<Instant> until, Optional<Duration> ttl) {
        List<String> purposes = List.of("revocation", "suspension", "refresh", "message", "recall");
        return Optional.of(StatusListCredential.builder(LIST, ISSUER, bits)
                .validFrom(from)
                .validUntil(until.orElse(null))
                .timeToLive(ttl.orElse(null))
                .purposes(purposes)
                .build());
    }
}
