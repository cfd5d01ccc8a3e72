package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Phosphate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {
    @Test
    void acceptsThePhosphateChain() {
        VerificationReport report = Phosphate.verify(Phosphate.bundle());

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void rebuildsWhatWasComposed() {
        assertThat(Phosphate.verify(Phosphate.bundle()).dossier()).contains(Phosphate.dossier());
    }

    @Test
    void reportsEveryCheckAlsoWhenItPasses() {
        // No chain says something of everything: one has footprints and their evidence, the other magnets and books.
        CustodyBooks books = MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger());
        List<VerificationReport> reports = List.of(
                Phosphate.verify(Footprints.withPact(text -> text)), MotorCustody.verify(MotorCustody.dossier(books)));

        for (CheckId check : CheckId.values()) {
            assertThat(reports)
                    .flatMap(report -> report.of(check))
                    .as(check.id())
                    .isNotEmpty()
                    .allMatch(result ->
                            result.outcome() == Outcome.PASSED || result.outcome() == Outcome.NOTHING_TO_CHECK)
                    .anyMatch(result -> result.outcome() == Outcome.PASSED);
        }
    }
}
