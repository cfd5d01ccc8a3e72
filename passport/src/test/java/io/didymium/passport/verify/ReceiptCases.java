package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.ReceiptPolicy;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One way to provoke each finding about receipts. */
final class ReceiptCases {
    static final PassportBundle BUNDLE = Phosphate.bundle();

    /** The passport of the magnets, and a moment soon after its date. */
    static final SignedCredential ROOT = BUNDLE.credentials().stream()
            .filter(credential -> Forgery.json(credential)
                    .toString()
                    .contains("\"id\":\"urn:didymium:dpp:" + PhosphateChain.batch("A-P1") + "\",\"issuer\""))
            .findFirst()
            .orElseThrow();

    static final Instant SOON = Instant.parse("2026-03-22T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-28T00:00:00Z");

    private ReceiptCases() {}

    static List<Case> all() {
        CredentialReceipt good = Logs.receipt(ROOT, SOON, SOON);
        SignedCredential other = BUNDLE.credentials().stream()
                .filter(credential -> !credential.equals(ROOT))
                .findFirst()
                .orElseThrow();
        return List.of(
                new Case(
                        PassportFinding.RECEIPT_UNREADABLE,
                        REJECTED,
                        "a receipt that is none",
                        () -> verify(new CredentialReceipt(ROOT.digest(), Bytes.ofUtf8("paid in full")))),
                new Case(
                        PassportFinding.RECEIPT_INVALID,
                        REJECTED,
                        "the receipt of another credential",
                        () -> verify(new CredentialReceipt(
                                ROOT.digest(), Logs.receipt(other, SOON, SOON).content()))),
                new Case(
                        PassportFinding.RECEIPT_INVALID,
                        REJECTED,
                        "a receipt of the token instead of its entry",
                        () -> verify(CredentialReceipt.of(ROOT, Logs.receipt(Bytes.ofUtf8(ROOT.token()), SOON, SOON)))),
                new Case(
                        PassportFinding.RECEIPT_INVALID,
                        REJECTED,
                        "a receipt whose checkpoint was changed",
                        () -> verify(changed(good, "\n3\n", "\n4\n"))),
                new Case(
                        PassportFinding.RECEIPT_UNPROVEN,
                        INDETERMINATE,
                        "a receipt of a log that is not trusted",
                        () -> verify(Phosphate.trust(), VerificationPolicy.standard(), good)),
                new Case(
                        PassportFinding.RECEIPT_UNPROVEN,
                        INDETERMINATE,
                        "a receipt that too few witnesses have cosigned",
                        () -> verify(Logs.receipt(ROOT, SOON))),
                new Case(
                        PassportFinding.RECEIPT_UNPROVEN,
                        INDETERMINATE,
                        "a receipt from the future",
                        () -> verify(Logs.receipt(ROOT, SOON, Phosphate.AT.plusSeconds(1)))),
                new Case(
                        PassportFinding.RECEIPT_ABSENT,
                        INDETERMINATE,
                        "no receipts where they are required",
                        () -> verify(trust(), required(), good)),
                new Case(
                        PassportFinding.DATE_UNSUBSTANTIATED,
                        ACCEPTED,
                        "seen in the log weeks after its date",
                        () -> verify(Logs.receipt(ROOT, SOON, LATER))),
                new Case(
                        PassportFinding.DATE_UNSUBSTANTIATED,
                        INDETERMINATE,
                        "seen in the log weeks after its date, where receipts are required",
                        () -> verifyAll(required(), LATER)));
    }

    static VerificationPolicy required() {
        return VerificationPolicy.builder()
                .receipts(ReceiptPolicy.required(Duration.ofDays(7)))
                .build();
    }

    /** Trust in the log too, together with two of its witnesses. */
    static TrustList trust() {
        return Phosphate.trust().withLogs(List.of(Logs.trusted(2)));
    }

    static CredentialReceipt changed(CredentialReceipt receipt, String text, String by) {
        return new CredentialReceipt(
                receipt.credential(),
                Bytes.ofUtf8(new String(receipt.content().toByteArray(), UTF_8).replace(text, by)));
    }

    static VerificationReport verify(CredentialReceipt... receipts) {
        return verify(trust(), VerificationPolicy.standard(), receipts);
    }

    static VerificationReport verify(TrustList trust, VerificationPolicy policy, CredentialReceipt... receipts) {
        var bundle = BUNDLE.toBuilder();
        List.of(receipts).forEach(bundle::receipt);
        return new ChainVerifier(trust, policy).verify(bundle.build(), Phosphate.AT);
    }

    /** Every credential seen at one moment. */
    static VerificationReport verifyAll(VerificationPolicy policy, Instant seen) {
        return verify(
                trust(),
                policy,
                BUNDLE.credentials().stream()
                        .map(credential -> Logs.receipt(credential, seen, seen))
                        .toArray(CredentialReceipt[]::new));
    }
}
