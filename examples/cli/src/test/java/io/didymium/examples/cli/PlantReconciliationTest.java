package io.didymium.examples.cli;

import static io.didymium.examples.cli.PlantQuarter.id;
import static io.didymium.examples.cli.PlantQuarter.packaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.Transfer;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.statement.AdjustedValue;
import io.didymium.core.reconcile.statement.ReconciliationAudit;
import io.didymium.core.reconcile.statement.ReconciliationFinding;
import io.didymium.core.reconcile.statement.ReconciliationScope;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The reconciled values of scenario D, signed by the plant beside the measured ones. */
class PlantReconciliationTest {
    private static ReconciliationStatement stated() throws Exception {
        return packaged().record("reconciliation:2026-q1", ReconciliationStatement.class);
    }

    private static ReconciliationStatement anew(PlantQuarter quarter, ReconciliationScope scope) throws Exception {
        return new ReconciliationAudit(quarter.settled().chain(), text -> DigestMultibase.ofSha256(Bytes.ofUtf8(text)))
                .statement(stated().id(), stated().keeper(), scope);
    }

    @Test
    void theStatementIsThatWhichFollows() throws Exception {
        ReconciliationStatement anew = anew(packaged(), stated().scope());

        assertThat(anew.measured()).isEqualTo(stated().measured());
        assertThat(anew.values()).isEqualTo(stated().values());
    }

    @Test
    void itIsASignedPartOfTheBundle() throws Exception {
        VerificationReport report = packaged().verify();

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.results().stream().filter(result -> result.check() == CheckId.RECONCILIATIONS))
                .singleElement()
                .matches(result ->
                        result.outcome() == Outcome.PASSED && result.findings().isEmpty());
    }

    /** What is adjusted stays near what was weighed, and is less uncertain; the weight in the passport stays as it is. */
    @Test
    void reconciledValuesStayBesideTheMeasuredOnes() throws Exception {
        PlantQuarter quarter = packaged();
        for (String name : List.of("N1", "N2", "N4", "N5", "C1", "C2", "C3", "Y1", "Y2", "H1")) {
            AdjustedValue value = stated().values().get(Variable.massOf(id(name).value()));
            BigDecimal u = quarter.batch(name).mass().standardUncertainty().kilograms();
            assertThat(value.standardUncertainty()).as(name).isLessThanOrEqualTo(u);
            assertThat(value.value())
                    .as(name)
                    .isCloseTo(
                            quarter.batch(name).mass().value().kilograms(), within(u.multiply(BigDecimal.valueOf(3))));
        }
    }

    /** Before the correction: a statement of the quarter with Y1 at 984 kg names it, and its likely weight. */
    @Test
    void theMisreadWeightIsNamedInVerification() throws Exception {
        PlantQuarter wrong = packaged()
                .changing("Y1", batch -> batch.mass("984 kg ± 0.5355"))
                .rebooked(MixingRule.FULL_MIX, Set.of());
        VerificationReport report = wrong.recording(anew(
                        wrong,
                        stated().scope().toBuilder().commonErrors(List.of()).build()))
                .verify();

        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == ReconciliationFinding.RECONCILIATION_SUSPECT)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.arguments().get("variable")).isEqualTo("mass of " + id("Y1").value());
                    assertThat(new BigDecimal(
                                    finding.arguments().get("expected").replaceAll(" .*", "")))
                            .isCloseTo(new BigDecimal("894"), within(new BigDecimal("30")));
                });
    }

    /** The signed statement is of the weight before the correction: it is neither believed nor called false. */
    @Test
    void aStatementOfTheWeightBeforeTheCorrectionIsOfOtherValues() throws Exception {
        PlantQuarter quarter = packaged();
        SupplyChain.Builder misread = SupplyChain.builder();
        for (String transfer : Set.of("D10", "D10-title")) {
            misread.add(quarter.transfer(transfer)
                    .portions(Set.of())
                    .moves(id("Y1"), "984 kg ± 0.5355")
                    .build());
        }
        PlantQuarter wrong =
                quarter.changing("Y1", batch -> batch.mass("984 kg ± 0.5355")).with(misread);
        VerificationReport report =
                quarter.recording(anew(wrong, stated().scope())).verify();

        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(ReconciliationFinding.RECONCILIATION_OF_OTHER_VALUES);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    /** The plant states a tonne of lanthanum carbonate less than follows. */
    @Test
    void aValueThatDoesNotFollowIsFound() throws Exception {
        TreeMap<Variable, AdjustedValue> values = new TreeMap<>(stated().values());
        values.computeIfPresent(
                Variable.massOf(id("C1").value()),
                (variable, value) ->
                        new AdjustedValue(value.value().subtract(new BigDecimal(1000)), value.standardUncertainty()));
        VerificationReport report = packaged()
                .recording(stated().toBuilder().values(values).build())
                .verify();

        assertThat(report.findings()).extracting(Finding::code).contains(ReconciliationFinding.RECONCILIATION_DIFFERS);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** The plant leaves the content of neodymium in the closing hold-up out, of which 58.6 kg are missing. */
    @Test
    void aMeasurementThatIsLeftOutIsFound() throws Exception {
        TreeMap<Variable, AdjustedValue> values = new TreeMap<>(stated().values());
        values.remove(Variable.contentOf(id("H1").value(), Element.NEODYMIUM));
        VerificationReport report = packaged()
                .recording(stated().toBuilder().values(values).build())
                .verify();

        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(ReconciliationFinding.RECONCILIATION_LEAVES_OUT);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** In April the plant ships half of N5: the statement of the quarter stays as true as it was. */
    @Test
    void whatHappensAfterTheWindowChangesNothing() throws Exception {
        PlantQuarter quarter = packaged();
        Transfer.Builder half = Transfer.builder(
                        new TransferId(PlantQuarter.PLANT + "transfer:D11"),
                        quarter.batch("N5").facility(),
                        quarter.chain().transfer(PlantQuarter.transferId("D1")).to())
                .name("Half of N5 to Merkur")
                .at(Instant.parse("2026-04-01T08:00:00Z"))
                .moves(id("N5"), "796.2 kg ± 0.5");
        PlantQuarter later = quarter.adding(SupplyChain.builder().add(half));

        assertThat(anew(later, stated().scope()).measured()).isEqualTo(stated().measured());
    }
}
