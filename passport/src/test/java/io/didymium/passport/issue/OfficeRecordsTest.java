package io.didymium.passport.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.diligence.DiligenceStep;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.diligence.StepRecord;
import io.didymium.core.responsibility.diligence.StepState;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.TwoCompanies;
import io.didymium.passport.verify.ChainVerifier;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An operator states its due diligence with its own key alone, and hands it on with its goods. */
class OfficeRecordsTest {
    private static final RecordId STATEMENT = new RecordId("urn:example:record:diligence");

    private static DueDiligenceStatement statement(StepState state) {
        return DueDiligenceStatement.builder(STATEMENT, TwoCompanies.SELLER)
                .name("Due diligence 2025")
                .period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .steps(Stream.of(DiligenceStep.values())
                        .map(step -> new StepRecord(step, state, List.of()))
                        .toList())
                .build();
    }

    @Test
    void aStatementIsIssuedByItsOperatorAndDeliveredWithTheGoods() throws Exception {
        TwoCompanies companies = new TwoCompanies().play();
        companies
                .seller
                .issue(
                        companies.seller.draft().record(statement(StepState.PARTLY)),
                        TwoCompanies.trust(),
                        TwoCompanies.status(5))
                .orThrow();

        PassportBundle delivered = companies.seller.deliver(TwoCompanies.SHIPMENT, STATEMENT);
        VerificationReport report = new ChainVerifier(TwoCompanies.trust()).verify(delivered, TwoCompanies.AT);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier().orElseThrow().records()).containsExactly(statement(StepState.PARTLY));
        assertThat(report.of(CheckId.DUE_DILIGENCE)).isNotEmpty();
        assertThat(companies
                        .smelter
                        .receive(delivered, TwoCompanies.trust(), TwoCompanies.AT)
                        .kept())
                .isTrue();
    }
}
