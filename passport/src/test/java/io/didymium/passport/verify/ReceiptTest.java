package io.didymium.passport.verify;

import static io.didymium.passport.verify.ReceiptCases.BUNDLE;
import static io.didymium.passport.verify.ReceiptCases.ROOT;
import static io.didymium.passport.verify.ReceiptCases.SOON;
import static io.didymium.passport.verify.ReceiptCases.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.note.SignedNote;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.ReceiptPolicy;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.RevokedKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {
    private static final PartyId NORDOKSID =
            PhosphateChain.chain().facility(PhosphateChain.facility("SEP-NO")).operator();
    private static final Instant REVOKED = Instant.parse("2026-04-15T00:00:00Z");
    private static final Instant BEFORE = REVOKED.minusSeconds(1);

    @Test
    void acceptsAPassportThatALogHeldSoonAfterItsDate() {
        VerificationReport report = ReceiptCases.verify(Logs.receipt(ROOT, SOON, SOON));

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void acceptsAReceiptOfALogInAFolder(@TempDir Path folder) throws IOException, MalformedInputException {
        CredentialReceipt receipt;
        try (FolderLog log = FolderLog.create(folder, Logs.ORIGIN, Logs.signer())) {
            log.append(BUNDLE.credentials().stream()
                    .map(SignedCredential::logEntry)
                    .toList());
            long index = BUNDLE.credentials().indexOf(ROOT);
            SignedNote seen = log.checkpoint();
            seen = seen.with(Logs.witness(1).cosign(log.checkpoint(), SOON));
            seen = seen.with(Logs.witness(3).cosign(log.checkpoint(), SOON));
            receipt = CredentialReceipt.of(ROOT, log.receipt(index, seen));
        }
        PassportBundle bundle = BUNDLE.toBuilder().receipt(receipt).build();
        PassportBundle read = BundleReader.read(BundleWriter.write(bundle));

        VerificationReport report = new ChainVerifier(trust()).verify(read, Phosphate.AT);

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void rejectsARevokedKeyWithoutReceipts() {
        VerificationReport report = verify(RevokedKey.in(BUNDLE, NORDOKSID, REVOKED));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.of(CheckId.KEY_AUTHORISED))
                .flatExtracting(result -> result.findings())
                .extracting(Finding::code)
                .containsOnly(PassportFinding.KEY_NOT_AUTHORISED)
                .hasSize(RevokedKey.credentialsOf(BUNDLE, NORDOKSID).size());
    }

    @Test
    void keepsWhatReceiptsShowToHaveExistedBeforeItsKeyWasRevoked() {
        VerificationReport report = verify(seenAt(BEFORE));

        assertThat(report.findings())
                .extracting(Finding::code)
                .allMatch(code -> code == PassportFinding.DATE_UNSUBSTANTIATED);
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void rejectsWhatReceiptsShowOnlyAtTheMomentItsKeyWasRevoked() {
        VerificationReport report = verify(seenAt(REVOKED));

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.KEY_NOT_AUTHORISED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void doesNotLetAnUntrustedLogRescueARevokedKey() {
        VerificationReport report = new ChainVerifier(Phosphate.trust()).verify(seenAt(BEFORE), Phosphate.AT);

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.KEY_NOT_AUTHORISED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void doesNotLetTheWrongReceiptRescueARevokedKey() {
        PassportBundleBuilder bundle = RevokedKey.in(BUNDLE, NORDOKSID, REVOKED).toBuilder();
        for (SignedCredential credential : RevokedKey.credentialsOf(BUNDLE, NORDOKSID)) {
            bundle.receipt(ReceiptCases.changed(Logs.receipt(credential, BEFORE, BEFORE), "index 2\n", "index 1\n"));
        }

        VerificationReport report = verify(bundle.build());

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.KEY_NOT_AUTHORISED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void doesNotLetAReceiptUndoARevocation() {
        PassportBundle revoked = new PassportComposer(
                        Issuers.identities(Phosphate.dossier()),
                        Phosphate.STATUS.revoking(PhosphateChain.batch("A-P1")))
                .compose(Phosphate.dossier());
        PassportBundleBuilder bundle = revoked.toBuilder();
        revoked.credentials().forEach(credential -> bundle.receipt(Logs.receipt(credential, SOON, SOON)));

        VerificationReport report = verify(bundle.build());

        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.REVOKED);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void passesOverAnUntrustedReceiptBesideOneThatHolds() {
        CredentialReceipt held = Logs.receipt(ROOT, SOON, SOON);
        CredentialReceipt elsewhere = ReceiptCases.changed(held, Logs.ORIGIN, "log.other/credentials");

        VerificationReport report = ReceiptCases.verify(held, elsewhere);

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void doesNotPassOverAWrongReceiptBesideOneThatHolds() {
        CredentialReceipt held = Logs.receipt(ROOT, SOON, SOON);
        CredentialReceipt wrong = ReceiptCases.changed(held, "index 2\n", "index 1\n");

        VerificationReport report = ReceiptCases.verify(held, wrong);

        assertThat(report.findings()).extracting(Finding::code).containsExactly(PassportFinding.RECEIPT_INVALID);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void countsTheMomentAtWhichTheQuorumWasFull() {
        VerificationReport report =
                ReceiptCases.verify(Logs.receipt(ROOT, SOON, Instant.parse("2026-04-28T00:00:00Z"), SOON));

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void acceptsWhereReceiptsAreRequiredAndAllBearTheirDatesOut() {
        PassportBundleBuilder bundle = BUNDLE.toBuilder();
        BUNDLE.credentials().forEach(credential -> bundle.receipt(Logs.receipt(credential, SOON, SOON)));
        VerificationPolicy policy = VerificationPolicy.builder()
                .receipts(ReceiptPolicy.required(Duration.ofDays(36_500)))
                .build();

        VerificationReport report = new ChainVerifier(trust(), policy).verify(bundle.build(), Phosphate.AT);

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void saysBothDatesOfWhatIsNotBorneOut() {
        Instant seen = Instant.parse("2026-04-28T00:00:00Z");

        List<Finding> findings =
                ReceiptCases.verify(Logs.receipt(ROOT, seen, seen)).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message())
                .contains("valid from 2026-03-20T15:00:00Z")
                .contains("2026-04-28T00:00:00Z");
    }

    private static PassportBundle seenAt(Instant seen) {
        PassportBundleBuilder bundle = RevokedKey.in(BUNDLE, NORDOKSID, REVOKED).toBuilder();
        RevokedKey.credentialsOf(BUNDLE, NORDOKSID)
                .forEach(credential -> bundle.receipt(Logs.receipt(credential, seen, seen)));
        return bundle.build();
    }

    private static VerificationReport verify(PassportBundle bundle) {
        return new ChainVerifier(trust()).verify(bundle, Phosphate.AT);
    }
}
