package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.attack.ScenarioA.operator;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.RevokedKey;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credentials that were signed, and logged, before what they state happened. */
class SignedInAdvanceTest {
    private static final Instant BEFORE = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant REVOKED = Instant.parse("2025-01-15T00:00:00Z");
    private static final TrustList TRUST = Phosphate.trust().withLogs(List.of(Logs.trusted(2)));

    @Test
    void aReceiptAfterTheEventsIsAccepted() {
        Instant after = Instant.parse("2026-04-25T00:00:00Z");

        assertThat(verify(withReceipts(BUNDLE, after)).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void aReceiptBeforeTheEventsIsFalse() {
        assertFound(verify(withReceipts(BUNDLE, BEFORE)), REJECTED, EvidenceFinding.SEEN_BEFORE_EVENT);
    }

    @Test
    void anEarlyReceiptGivesARevokedKeyNoTime() {
        VerificationReport report = verify(withReceipts(RevokedKey.in(BUNDLE, operator("SEP-NO"), REVOKED), BEFORE));

        assertFound(report, REJECTED, EvidenceFinding.SEEN_BEFORE_EVENT);
        assertFound(report, REJECTED, PassportFinding.KEY_NOT_AUTHORISED);
    }

    @Test
    void whatIsLinkedExistsBeforeItsLinker() {
        // The shipment itself is stated for a day before the receipt, the production of what it moves for a day after
        // it.
        PassportBundle bundle = insider()
                .setText(SHIPMENT, "/credentialSubject/0/eventDate", "2024-01-01T00:00:00Z")
                .bundle();
        VerificationReport report = verify(bundle.toBuilder()
                .receipt(Logs.receipt(credential(bundle, SHIPMENT), BEFORE, BEFORE))
                .build());

        assertThat(report.of(CheckId.DATED))
                .filteredOn(result -> result.subject().equals(SHIPMENT))
                .flatExtracting(CheckResult::findings)
                .extracting(Finding::code)
                .contains(EvidenceFinding.SEEN_BEFORE_EVENT);
    }

    private static PassportBundle withReceipts(PassportBundle bundle, Instant seen) {
        PassportBundleBuilder more = bundle.toBuilder();
        RevokedKey.credentialsOf(bundle, operator("SEP-NO"))
                .forEach(credential -> more.receipt(Logs.receipt(credential, seen, seen)));
        return more.build();
    }

    private static VerificationReport verify(PassportBundle bundle) {
        return new ChainVerifier(TRUST).verify(bundle, Phosphate.AT);
    }
}
