package io.didymium.passport.attack;

import static io.didymium.core.material.determination.DeterminationRole.BUYER;
import static io.didymium.core.material.determination.DeterminationRole.OWN;
import static io.didymium.core.material.determination.DeterminationRole.SELLER;
import static io.didymium.core.material.determination.DeterminationRole.UMPIRE;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.Assay;
import io.didymium.core.material.determination.DeterminationFinding;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** What an insider may try with determinations, and what an honest dispute may not suffer from. */
class DisputeAttackTest {
    /** Pr6O11 is 7.90 for the seller and 7.75 for the buyer: without their determinations that looks like theft. */
    @Test
    void anOrdinaryDisputeIsNoFraud() {
        assertThat(new DisputedLot().verify().findings())
                .extracting(Finding::code)
                .contains(BalanceFinding.ELEMENT_GAP);
        VerificationReport settled =
                new DisputedLot().disputed().within("0.20 %", UmpireRule.UMPIRE).verify();
        assertThat(settled.verdict()).as(settled.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(settled.findings())
                .filteredOn(finding -> finding.code() == DeterminationFinding.LOT_SETTLED)
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("is 7.825 % (mean of the parties): seller 7.9 %, buyer 7.75 %");
    }

    @Test
    void anUmpireWhomTheVerifierTrustsSettles() {
        VerificationReport settled = new DisputedLot()
                .disputed()
                .by(Sketched.CERTIFIER, UMPIRE, "Pr6O11", "7.76 % ± 0.01")
                .within("0.10 %", UmpireRule.MIDDLE_OF_THREE)
                .verify();
        assertThat(settled.verdict()).as(settled.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    /** A laboratory of one's own, registered but trusted by nobody as a certifier, is no umpire. */
    @Test
    void anUmpireWhomNobodyTrustsIsNoEvidence() {
        VerificationReport report = new DisputedLot()
                .by(new DisputedLot().buyer(), BUYER, "Pr6O11", "7.75 % ± 0.02")
                .by(DisputedLot.SELLER, UMPIRE, "Pr6O11", "7.76 % ± 0.01")
                .lot(Assay.of("ICP-OES").percent("Nd2O3", "91", "0.2").percent("Pr6O11", "7.75", "0.02"))
                .verify();
        assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.ANCHOR_UNTRUSTED);
    }

    /** The limit is the verifier's: what the parties agree on among themselves settles nothing beyond it. */
    @Test
    void aLargerDifferenceThanTheVerifierSplitsStaysOpen() {
        VerificationReport report = new DisputedLot()
                .by(DisputedLot.SELLER, SELLER, "Pr6O11", "9.90 % ± 0.02")
                .by(new DisputedLot().buyer(), BUYER, "Pr6O11", "7.75 % ± 0.02")
                .within("0.20 %", UmpireRule.UMPIRE)
                .verify();
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(DeterminationFinding.UMPIRE_MISSING, BalanceFinding.ELEMENT_GAP);
    }

    /** Both parties state the same false value: the balance of what was made of the lot finds it. */
    @Test
    void aValueThatBothPartiesInventIsFoundInTheBalance() {
        VerificationReport report = new DisputedLot()
                .by(DisputedLot.SELLER, SELLER, "Pr6O11", "6.9 % ± 0.02")
                .by(new DisputedLot().buyer(), BUYER, "Pr6O11", "6.9 % ± 0.02")
                .within("0.20 %", UmpireRule.UMPIRE)
                .verify();
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(BalanceFinding.ELEMENT_CREATED);
    }

    /** A large uncertainty in a determination widens no balance: it is no evidence. */
    @Test
    void aVagueSettlementExcusesNothing() {
        VerificationReport report = new DisputedLot()
                .by(DisputedLot.SELLER, SELLER, "Pr6O11", "7.90 % ± 3")
                .by(new DisputedLot().buyer(), BUYER, "Pr6O11", "7.75 % ± 3")
                .within("0.20 %", UmpireRule.UMPIRE)
                .verify();
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(BalanceFinding.VALUE_TOO_UNCERTAIN);
    }

    @Test
    void whatAPartyDeterminesForItselfSettlesNothing() {
        VerificationReport report = new DisputedLot()
                .by(new DisputedLot().buyer(), OWN, "Pr6O11", "7.75 % ± 0.02")
                .within("0.20 %", UmpireRule.UMPIRE)
                .verify();
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(BalanceFinding.ELEMENT_GAP);
    }
}
