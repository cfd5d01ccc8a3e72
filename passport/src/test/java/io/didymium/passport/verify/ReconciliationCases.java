package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.statement.AdjustedValue;
import io.didymium.core.reconcile.statement.ReconciliationFinding;
import io.didymium.core.reconcile.statement.ReconciliationScope;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.ReconciliationRecords;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.Tolling;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Cases of statements of reconciled values. */
final class ReconciliationCases {
    private static final Variable OXIDE = Variable.massOf(Tolling.batch("oxide").value());
    /** 56 kg more than fit, 2.7 standard uncertainties of the balance. */
    private static final String TOO_MUCH = "6506 kg ± 20";

    private ReconciliationCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        ReconciliationFinding.RECONCILIATION_DIFFERS,
                        REJECTED,
                        "the oxide is stated with a kg less than follows",
                        () -> changed(values -> {
                            values.computeIfPresent(
                                    OXIDE,
                                    (variable, value) -> new AdjustedValue(
                                            value.value().subtract(BigDecimal.ONE), value.standardUncertainty()));
                            return values;
                        })),
                new Case(
                        ReconciliationFinding.RECONCILIATION_LEAVES_OUT,
                        REJECTED,
                        "the oxide has no part in it",
                        () -> changed(values -> {
                            values.remove(OXIDE);
                            return values;
                        })),
                new Case(
                        ReconciliationFinding.RECONCILIATION_INPUT_UNSEEN,
                        INDETERMINATE,
                        "it has a stream that is not in the bundle",
                        () -> changed(values -> {
                            values.put(
                                    Variable.massOf("urn:didymium:toll:batch:unseen"),
                                    new AdjustedValue(BigDecimal.TEN, BigDecimal.ONE));
                            return values;
                        })),
                new Case(
                        ReconciliationFinding.RECONCILIATION_OF_OTHER_VALUES,
                        INDETERMINATE,
                        "the oxide weighed something else when it was reconciled",
                        ReconciliationCases::ofOtherValues),
                new Case(
                        ReconciliationFinding.RECONCILIATION_BY_ANOTHER,
                        INDETERMINATE,
                        "the trader states values of the plant",
                        ReconciliationCases::byTrader),
                new Case(
                        ReconciliationFinding.RECONCILIATION_WITHOUT_RESULT,
                        INDETERMINATE,
                        "nothing happened at the plant in the window",
                        ReconciliationCases::ofAnotherTime),
                new Case(
                        ReconciliationFinding.RECONCILIATION_SUSPECT,
                        ACCEPTED,
                        "56 kg more gas leave than fit",
                        () -> withTooMuch(ReconciliationRecords.plain())),
                new Case(
                        ReconciliationFinding.RECONCILIATION_RESTS_ON_AUTHOR,
                        INDETERMINATE,
                        "56 kg more gas leave than fit, and the plant says that one weighbridge weighed it and the residue",
                        () -> withTooMuch(ReconciliationRecords.generous())));
    }

    private static VerificationReport verify(SupplyChain chain, ReconciliationStatement statement) {
        return Sketched.verify(ReconciliationRecords.dossier(chain, statement));
    }

    private static ReconciliationStatement honest(SupplyChain chain) {
        return ReconciliationRecords.statement(chain, ReconciliationRecords.scope());
    }

    private static VerificationReport changed(UnaryOperator<SortedMap<Variable, AdjustedValue>> change) {
        SupplyChain chain = Tolling.dossier().chain();
        ReconciliationStatement honest = honest(chain);
        return verify(
                chain,
                honest.toBuilder()
                        .values(change.apply(new TreeMap<>(honest.values())))
                        .build());
    }

    private static VerificationReport ofOtherValues() {
        return verify(Tolling.dossier().chain(), honest(ReconciliationRecords.withGas("6460 kg ± 20")));
    }

    private static VerificationReport byTrader() {
        SupplyChain chain = Tolling.dossier().chain();
        ReconciliationStatement honest = honest(chain);
        return verify(
                chain,
                ReconciliationStatement.builder(honest.id(), Tolling.TRADER, honest.scope(), honest.measured())
                        .values(honest.values())
                        .build());
    }

    private static VerificationReport ofAnotherTime() {
        SupplyChain chain = Tolling.dossier().chain();
        ReconciliationStatement honest = honest(chain);
        ReconciliationScope before = ReconciliationScope.builder(
                        honest.scope().site(),
                        Instant.parse("2025-01-01T00:00:00Z"),
                        Instant.parse("2025-04-01T00:00:00Z"))
                .build();
        return verify(
                chain,
                ReconciliationStatement.builder(honest.id(), honest.keeper(), before, honest.measured())
                        .values(honest.values())
                        .build());
    }

    private static VerificationReport withTooMuch(ReconciliationScope scope) {
        SupplyChain chain = ReconciliationRecords.withGas(TOO_MUCH);
        return verify(chain, ReconciliationRecords.statement(chain, scope));
    }
}
