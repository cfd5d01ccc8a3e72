package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.Transfer;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.testing.ChainSketch;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Sketched;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transfers of one instant that hand a batch round, so that it seems to be there again. */
class CirculationTest {
    private static final Instant ROUND = Instant.parse("2026-04-03T00:00:00Z");

    /** A lot that is used at X, and once more after it was handed round. */
    private static ChainSketch used(String again) {
        ChainSketch sketch = new ChainSketch("round", Instant.parse("2026-04-01T06:00:00Z"), "0.0005", "0.005")
                .site("X", "x", "NO", "Region")
                .site("Y", "y", "SE", "Region")
                .site("Z", "z", "DE", "Region")
                .source(ProcessKind.PROCUREMENT, "X", "lot", MaterialForm.OXIDE, "1000", "Nd2O3 99")
                .step("first use", ProcessKind.REGRADING, "X")
                .in("lot", "1000")
                .out("product 1", MaterialForm.OXIDE, "1000", "Nd2O3 99")
                .done();
        if (again.equals("0")) {
            return sketch;
        }
        return sketch.at(Instant.parse("2026-04-05T06:00:00Z"))
                .step("second use", ProcessKind.REGRADING, "X")
                .in("lot", again)
                .out("product 2", MaterialForm.OXIDE, again, "Nd2O3 99")
                .done();
    }

    private static void move(ChainSketch sketch, String name, String from, String to) {
        BatchId lot = sketch.batch("lot");
        sketch.draft()
                .add(Transfer.builder(
                                new TransferId("urn:example:transfer:" + name), sketch.site(from), sketch.site(to))
                        .name("Move " + name)
                        .at(ROUND)
                        .moves(lot, "1000 kg ± 0.5")
                        .build());
    }

    private static VerificationReport verify(ChainSketch sketch) {
        return Sketched.verify(Sketched.dossier(sketch.chain().toBuilder()));
    }

    @Test
    void aLotIsUsedOnce() {
        VerificationReport report = verify(used("0"));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(verify(used("1000")).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"a,b,c", "c,b,a", "b,a,c"})
    void whatWasUsedIsNotThereAgainWhenItWasHandedRound(String first, String second, String third) {
        ChainSketch two = used("1000");
        move(two, first, "X", "Y");
        move(two, second, "Y", "X");
        assertOverdrawn(verify(two));

        ChainSketch three = used("1000");
        move(three, first, "X", "Y");
        move(three, second, "Y", "Z");
        move(three, third, "Z", "X");
        assertOverdrawn(verify(three));

        ChainSketch back = used("1000");
        move(back, first, "Y", "X");
        assertOverdrawn(verify(back));
    }

    private static void assertOverdrawn(VerificationReport report) {
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(StockFinding.BATCH_OVERDRAWN);
    }
}
