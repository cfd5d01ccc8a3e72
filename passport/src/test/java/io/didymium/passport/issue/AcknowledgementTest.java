package io.didymium.passport.issue;

import static io.didymium.passport.testing.TwoCompanies.LOT;
import static io.didymium.passport.testing.TwoCompanies.STORE;
import static io.didymium.passport.testing.TwoCompanies.WORKS;
import static io.didymium.passport.testing.TwoCompanies.purchased;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.Transfer;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.TwoCompanies;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 2,400 kg are taken of a lot of 252 kg: nobody signs it unknowingly, and nobody is deceived by who signs it knowingly. */
class AcknowledgementTest {
    private static final TransferId TOO_MUCH = new TransferId("urn:example:transfer:too-much");

    private Office seller;

    @BeforeEach
    void buy() throws Exception {
        seller = new TwoCompanies().seller;
        seller.issue(purchased(seller.draft(), "252"), trust(), status(0)).orThrow();
    }

    private static Transfer transfer(TransferId id, String mass) {
        return Transfer.builder(id, STORE, WORKS)
                .name("Too much")
                .at(Instant.parse("2026-03-05T08:00:00Z"))
                .moves(LOT, mass)
                .build();
    }

    private Draft tooMuch() {
        return seller.draft().add(transfer(TOO_MUCH, "2400 kg ± 1"));
    }

    @Test
    void withoutAcknowledgementNothingIsIssued() throws Exception {
        IssueReport report = seller.issue(tooMuch(), trust(), status(1));

        assertThat(report.issued()).isEmpty();
        assertThat(report.faults()).extracting(Finding::code).containsOnly(StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void whatIsAcknowledgedOfSomethingElseHelpsNothing() throws Exception {
        IssueReport report = seller.issue(
                tooMuch().acknowledge(StockFinding.BATCH_OVERDRAWN, new TransferId("urn:example:other"), "scale"),
                trust(),
                status(1));

        assertThat(report.issued()).isEmpty();
    }

    /** It is signed, says so, and remains false. */
    @Test
    void whatIsAcknowledgedIsStatedAndRemainsFalse() throws Exception {
        seller.issue(
                        tooMuch().acknowledge(StockFinding.BATCH_OVERDRAWN, TOO_MUCH, "the scale was at fault"),
                        trust(),
                        status(1))
                .orThrow();

        VerificationReport report = verify(seller.deliver(TOO_MUCH));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == LifeFinding.FAULT_ACKNOWLEDGED)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("batch-overdrawn", "the scale was at fault", "2400 kg"));
        assertThat(Forgery.json(seller.deliver(TOO_MUCH).credentials().stream()
                                .filter(one -> Forgery.id(one).contains("dte-move"))
                                .findFirst()
                                .orElseThrow())
                        .toString())
                .contains("\"acknowledgedFinding\":[{\"findingCode\":\"batch-overdrawn\"");
    }

    @Test
    void theFaultsOfAnAttemptAreAcknowledgedOneByOne() throws Exception {
        Draft draft = tooMuch();
        for (Finding fault : seller.issue(draft, trust(), status(1)).faults()) {
            draft.acknowledge(fault, "the scale was at fault");
        }

        assertThat(seller.issue(draft, trust(), status(1)).issued()).isPresent();
        assertThat(verify(seller.deliver(TOO_MUCH)).verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** One acknowledgement is no licence for the next fault. */
    @Test
    void whatBecomesWorseNeedsAnotherAcknowledgement() throws Exception {
        seller.issue(
                        tooMuch().acknowledge(StockFinding.BATCH_OVERDRAWN, TOO_MUCH, "the scale was at fault"),
                        trust(),
                        status(1))
                .orThrow();
        TransferId next = new TransferId("urn:example:transfer:next");

        IssueReport report = seller.issue(seller.draft().add(transfer(next, "10 kg ± 0.1")), trust(), status(2));

        assertThat(report.issued()).isEmpty();
        assertThat(report.faults()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void signaturesAndLinksAreNotAcknowledged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seller.draft().acknowledge(PassportFinding.SIGNATURE_MISMATCH, LOT, "why"))
                .withMessageContaining("cannot be acknowledged: signature-mismatch");
        Finding mismatch =
                Finding.of(PassportFinding.SIGNATURE_MISMATCH, Location.of(LOT.value()), Map.of("detail", "changed"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seller.draft().acknowledge(mismatch, "why"))
                .withMessageContaining("cannot be acknowledged: signature-mismatch");
    }
}
