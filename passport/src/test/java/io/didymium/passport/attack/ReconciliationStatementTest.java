package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.CommonError;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.statement.AdjustedValue;
import io.didymium.core.reconcile.statement.ReconciliationFinding;
import io.didymium.core.reconcile.statement.ReconciliationScope;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.ReconciliationRecords;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.Tolling;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reconciled values that the plant signs beside the measured ones, and what an author can make of them who chooses what suits him. */
class ReconciliationStatementTest {
    private static final Variable OXIDE = Variable.massOf(Tolling.batch("oxide").value());

    private static VerificationReport verify(SupplyChain chain, ReconciliationStatement statement) {
        return Sketched.verify(ReconciliationRecords.dossier(chain, statement));
    }

    @Test
    void anHonestStatementPassesAndIsReadAsItWasWritten() {
        Dossier dossier = ReconciliationRecords.dossier();
        PassportBundle bundle = Sketched.bundle(dossier);
        VerificationReport report = Sketched.verify(bundle);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.results().stream().filter(result -> result.check() == CheckId.RECONCILIATIONS))
                .singleElement()
                .matches(result ->
                        result.outcome() == Outcome.PASSED && result.findings().isEmpty());
        assertThat(report.dossier().orElseThrow().records()).isEqualTo(dossier.records());
    }

    /** What was measured stays what it is: the passport of the oxide states 2,350 kg, the statement what fits. */
    @Test
    void measuredValuesStayBesideTheReconciledOnes() {
        SupplyChain chain = ReconciliationRecords.withGas("6470 kg ± 20");
        ReconciliationStatement statement = ReconciliationRecords.statement(chain, ReconciliationRecords.plain());
        VerificationReport report = verify(chain, statement);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()
                        .orElseThrow()
                        .chain()
                        .batch(Tolling.batch("oxide"))
                        .mass()
                        .value()
                        .kilograms())
                .isEqualByComparingTo("2350");
        // 20 kg too much, divided by variances: 25 of the carbonate, 1 of the oxide, 1 of the residue, 400 of the gas;
        // Nd takes a part.
        AdjustedValue gas = statement
                .values()
                .get(Variable.massOf("water and carbon dioxide of urn:didymium:toll:step:separation"));
        assertThat(gas.value()).isCloseTo(new BigDecimal("6451.3"), within(new BigDecimal("0.2")));
        assertThat(gas.standardUncertainty()).isLessThan(BigDecimal.TEN);
    }

    /** With an error that gas and residue have in common 56 kg are 2.6 standard uncertainties and not 2.7; without the word of the author they are found. */
    @Test
    void aCovarianceThatHidesAMisfitIsNotBelieved() {
        SupplyChain chain = ReconciliationRecords.withGas("6506 kg ± 20");
        VerificationReport plain = verify(chain, ReconciliationRecords.statement(chain, ReconciliationRecords.plain()));
        VerificationReport generous =
                verify(chain, ReconciliationRecords.statement(chain, ReconciliationRecords.generous()));

        assertThat(plain.findings()).extracting(Finding::code).contains(ReconciliationFinding.RECONCILIATION_SUSPECT);
        assertThat(generous.findings())
                .extracting(Finding::code)
                .contains(ReconciliationFinding.RECONCILIATION_RESTS_ON_AUTHOR)
                .doesNotContain(ReconciliationFinding.RECONCILIATION_SUSPECT);
        assertThat(generous.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    /** Nor does it make anything less certain: it is a part of what is stated. */
    @Test
    void aCommonErrorIsNotLargerThanWhatIsStated() {
        SupplyChain chain = Tolling.dossier().chain();
        TreeMap<String, BigDecimal> half = new TreeMap<>();
        half.put(Tolling.batch("oxide").value(), new BigDecimal("0.005"));
        ReconciliationScope wide = ReconciliationRecords.plain().toBuilder()
                .commonErrors(List.of(new CommonError("scale", CommonError.Kind.MASS, half)))
                .build();
        ReconciliationStatement honest = ReconciliationRecords.statement(chain, ReconciliationRecords.plain());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReconciliationRecords.statement(chain, wide))
                .withMessageContaining("larger than the stated uncertainty");
        VerificationReport report = verify(
                chain,
                ReconciliationStatement.builder(honest.id(), honest.keeper(), wide, honest.measured())
                        .values(honest.values())
                        .build());
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(ReconciliationFinding.RECONCILIATION_WITHOUT_RESULT);
    }

    /** Who takes what no analysis states as unknown has fewer balances, and hides nothing by that. */
    @Test
    void anAssumptionHidesNoMisfit() {
        SupplyChain chain = ReconciliationRecords.withGas("6506 kg ± 20");
        ReconciliationScope unknown = ReconciliationRecords.generous().toBuilder()
                .unstatedIsAbsent(false)
                .build();

        assertThat(verify(chain, ReconciliationRecords.statement(chain, unknown))
                        .findings())
                .extracting(Finding::code)
                .contains(ReconciliationFinding.RECONCILIATION_SUSPECT);
    }

    /** An author who leaves out what does not fit states the values that follow from the rest, with the digest of the rest. */
    @Test
    void aMeasurementThatIsLeftOutIsFound() {
        SupplyChain chain = ReconciliationRecords.withGas("6506 kg ± 20");
        SupplyChain without = ReconciliationRecords.withGas("6506 kg ± 20");
        ReconciliationStatement honest = ReconciliationRecords.statement(without, ReconciliationRecords.plain());
        TreeMap<Variable, AdjustedValue> rest = new TreeMap<>(honest.values());
        rest.remove(OXIDE);

        VerificationReport report =
                verify(chain, honest.toBuilder().values(rest).build());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(ReconciliationFinding.RECONCILIATION_LEAVES_OUT);
    }

    /** An uncertainty that is stated ten times as large, or as small, is as false as a value. */
    @Test
    void anUncertaintyThatDoesNotFollowIsFound() {
        SupplyChain chain = Tolling.dossier().chain();
        ReconciliationStatement honest = ReconciliationRecords.statement(chain, ReconciliationRecords.scope());
        for (String factor : new String[] {"10", "0.1"}) {
            TreeMap<Variable, AdjustedValue> values = new TreeMap<>(honest.values());
            values.computeIfPresent(
                    OXIDE,
                    (variable, value) -> new AdjustedValue(
                            value.value(), value.standardUncertainty().multiply(new BigDecimal(factor))));
            VerificationReport report =
                    verify(chain, honest.toBuilder().values(values).build());

            assertThat(report.verdict()).as(factor).isEqualTo(Verdict.REJECTED);
            assertThat(report.findings())
                    .extracting(Finding::code)
                    .contains(ReconciliationFinding.RECONCILIATION_DIFFERS);
        }
    }
}
