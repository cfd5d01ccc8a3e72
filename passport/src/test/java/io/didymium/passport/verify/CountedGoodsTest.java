package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.SmallChain;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** Counts, packages, serial numbers and what outputs are made of, from the model to the wire and back. */
class CountedGoodsTest {
    @Test
    void aWorkshopThatCountsIsAcceptedAndRebuiltFromItsCredentials() throws MalformedInputException {
        Dossier dossier = Counted.dossier();

        VerificationReport report = Sketched.verify(BundleReader.read(BundleWriter.write(Sketched.bundle(dossier))));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(dossier);
    }

    @Test
    void everyBatchAndStepThatCountsIsChecked() {
        VerificationReport report = Sketched.verify(Counted.bundle());

        assertThat(report.results().stream()
                        .filter(result -> result.check() == CheckId.PIECES_CONSERVED)
                        .filter(result -> result.outcome() == Outcome.PASSED)
                        .map(CheckResult::subject))
                .contains(
                        SmallChain.batchId("rotors").value(),
                        SmallChain.batchId("oxide").value(),
                        SmallChain.stepId("assembly").value(),
                        SmallChain.stepId("repair").value());
    }

    @Test
    void theDayOfProductionIsThatOfLocalTime() {
        assertThat(Counted.bundle().credentials())
                .extracting(one -> Forgery.json(one).toString())
                .anyMatch(json -> json.contains("\"productionDate\":\"2026-01-02\"")
                        && json.contains("\"producedAt\":\"2026-01-02T01:45:00+13:45\""));
    }

    @Test
    void anItemHasItsOwnPassportWithItsSerialNumber() {
        assertThat(Counted.bundle().credentials())
                .extracting(one -> Forgery.json(one).toString())
                .anyMatch(json ->
                        json.contains("\"idGranularity\":\"item\"") && json.contains("\"itemNumber\":\"R-77\""));
    }
}
