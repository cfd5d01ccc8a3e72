package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.core.finding.Finding;
import io.didymium.core.material.determination.DeterminationFinding;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.agreement.SettlementDocument;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.SettledByScheme;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Splitting limits that somebody signs: they count if the owner of a scheme, pinned by the verifier, does. */
class SettlementDocumentTest {
    private static final UmpireRule UMPIRE = UmpireRule.UMPIRE;

    private static SettledByScheme lot() {
        return new SettledByScheme();
    }

    private static void assertSettled(VerificationReport report) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).extracting(Finding::code).contains(DeterminationFinding.LOT_SETTLED);
    }

    private static void assertOpen(VerificationReport report, DeterminationFinding code) {
        assertThat(report.verdict()).as(report.findings().toString()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void theLimitOfASchemeSettles() {
        assertSettled(lot().document(SettledByScheme.OWNER, "0.20 %", UMPIRE).verify());
        assertOpen(
                lot().document(SettledByScheme.OWNER, "0.10 %", UMPIRE).verify(), DeterminationFinding.UMPIRE_MISSING);
    }

    @Test
    void theLimitOfAPartyDoesNot() {
        assertOpen(
                lot().document(SettledByScheme.SELLER, "0.20 %", UMPIRE).verify(),
                DeterminationFinding.SETTLEMENT_RULE_MISSING);
    }

    @Test
    void thePartysDocumentDoesNotSpoilThatOfTheScheme() {
        assertSettled(lot().document(SettledByScheme.SELLER, "0.01 %", UMPIRE)
                .document(SettledByScheme.OWNER, "0.20 %", UMPIRE)
                .verify());
    }

    @Test
    void theVerifiersOwnLimitGoesBefore() {
        assertOpen(
                lot().document(SettledByScheme.OWNER, "0.20 %", UMPIRE)
                        .verify(VerificationPolicy.builder()
                                .settlements(List.of(SettlementRule.of("Pr6O11", "0.10 %", UMPIRE)))
                                .build()),
                DeterminationFinding.UMPIRE_MISSING);
    }

    @Test
    void aLimitSetAfterTheSamplesWereTakenDoesNotCount() {
        assertOpen(
                lot().from("2026-07-31T00:00:00Z")
                        .document(SettledByScheme.OWNER, "0.20 %", UMPIRE)
                        .verify(),
                DeterminationFinding.SETTLEMENT_RULE_MISSING);
    }

    /** The verifier's limit for one seller does not hold for the lots of another. */
    @Test
    void theLimitForOneSellerIsForItsLots() {
        SettlementRule wide = SettlementRule.of("Pr6O11", "0.20 %", UMPIRE);
        assertSettled(lot().verify(VerificationPolicy.builder()
                .settlements(List.of(wide.ofSeller(SettledByScheme.SELLER)))
                .build()));
        assertOpen(
                lot().verify(VerificationPolicy.builder()
                        .settlements(List.of(wide.ofSeller(SettledByScheme.OWNER)))
                        .build()),
                DeterminationFinding.SETTLEMENT_RULE_MISSING);
    }

    @Test
    void aDocumentIsReadAsItWasSigned() throws MalformedInputException {
        SettlementDocument general = lot().rules("0.20 %", UmpireRule.MIDDLE_OF_THREE);
        SettlementRule rule = general.rules().get(0);
        SettlementDocument rules = new SettlementDocument(
                general.scheme(),
                List.of(rule, rule.ofSeller(SettledByScheme.SELLER)),
                general.validFrom(),
                general.validUntil());
        IssuerIdentity owner = Issuers.identity(SettledByScheme.OWNER);
        Bytes signed = rules.sign(owner.keyId(), owner.signer());

        assertThat(SettlementDocument.read(signed, SettledByScheme.trust(), Sketched.AT))
                .isEqualTo(rules);
        for (Bytes other : List.of(
                Bytes.ofUtf8("{}"),
                Bytes.ofUtf8("x".repeat(70_000)),
                rules.sign(owner.keyId(), Issuers.signer("somebody else")))) {
            assertThatExceptionOfType(MalformedInputException.class)
                    .isThrownBy(() -> SettlementDocument.read(other, SettledByScheme.trust(), Sketched.AT));
        }
    }
}
