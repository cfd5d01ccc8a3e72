package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.crypto.log.WitnessPolicy;
import io.didymium.crypto.note.Cosigner;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.ReceiptPolicy;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever keeps a log, or the holder of a bundle, makes up the time at which a credential was seen. */
class LogWitnessAttackTest {
    private static final PartyId OPERATOR = new PartyId("did:web:smelter.example");
    private static final Instant SEEN = OneSite.MADE.plusSeconds(3600);
    private static final VerificationPolicy REQUIRED = VerificationPolicy.builder()
            .receipts(ReceiptPolicy.required(Duration.ofDays(3650)))
            .build();

    @Test
    void aLogIsNotItsOwnWitness() {
        Cosigner itself = new Cosigner("witness.example", Issuers.signer("the log"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedLog(
                        Logs.ORIGIN,
                        List.of(Logs.signer().key()),
                        new WitnessPolicy(List.of(Logs.witness(1).key(), itself.key()), 1)))
                .withMessageContaining("own witness");
    }

    @Test
    void requiredReceiptsOfATrustedLogAreAccepted() {
        assertThat(verify(withReceipts(false), REQUIRED).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aWorthlessReceiptIsAsGoodAsNoneWhereOneIsRequired() {
        for (VerificationPolicy policy : List.of(
                REQUIRED,
                REQUIRED.toBuilder()
                        .severity(PassportFinding.RECEIPT_UNPROVEN, Severity.INFORM)
                        .build())) {
            VerificationReport report = verify(withReceipts(true), policy);

            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.RECEIPT_ABSENT);
        }
    }

    /** Receipts for all credentials; worthless ones have no cosignature. */
    private static PassportBundle withReceipts(boolean worthless) {
        PassportBundle bundle = OneSite.bundle(OPERATOR, Issuers.identity(OPERATOR));
        PassportBundleBuilder builder = bundle.toBuilder();
        bundle.credentials()
                .forEach(credential -> builder.receipt(
                        worthless
                                ? CredentialReceipt.of(credential, Logs.receipt(credential.logEntry()))
                                : Logs.receipt(credential, SEEN)));
        return builder.build();
    }

    private static VerificationReport verify(PassportBundle bundle, VerificationPolicy policy) {
        TrustList trust = OneSite.trust().withLogs(List.of(Logs.trusted(1)));
        return new ChainVerifier(trust, policy).verify(bundle, OneSite.AT);
    }
}
