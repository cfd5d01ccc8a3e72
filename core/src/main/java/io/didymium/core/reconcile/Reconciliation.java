package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.numeric.BilinearFit;
import io.didymium.core.reconcile.numeric.BoundedFit;
import io.didymium.core.reconcile.numeric.ChiSquare;
import io.didymium.core.reconcile.numeric.Problem;
import io.didymium.core.reconcile.numeric.Statistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The measured values of a network, adjusted by weighted least squares so that all mass and each element are conserved at every node.
 *
 * <p>The sum of squared adjustments, each in its standard uncertainty and with its correlations, is the least possible (Kuhn and Davidson
 * 1961; with contents, bilinear, by successive tangents). Values are decimals; floating point is used inside the method only, and what it
 * computed is rounded half even to 15 significant digits. Equal networks give equal results, in whatever order they were put together.
 */
public final class Reconciliation {
    private final FlowNetwork network;
    private final ReconciliationOutcome outcome;
    private final ConvergenceCertificate certificate;
    private final List<ReconciledValue> values;
    private final Map<Variable, ReconciledValue> byVariable = new HashMap<>();
    private final Optional<GlobalTest> globalTest;
    private final GrossErrorTests tests;
    private final Optional<SuspectedLeak> leak;

    private Reconciliation(
            FlowNetwork network,
            ReconciliationOutcome outcome,
            ConvergenceCertificate certificate,
            List<ReconciledValue> values,
            Optional<GlobalTest> globalTest,
            GrossErrorTests tests,
            Optional<SuspectedLeak> leak) {
        this.leak = leak;
        this.network = network;
        this.outcome = outcome;
        this.certificate = certificate;
        this.values = List.copyOf(values);
        values.forEach(value -> byVariable.put(value.variable(), value));
        this.globalTest = globalTest;
        this.tests = tests;
    }

    /** Reconciles a network by the {@linkplain ReconciliationRule#STANDARD standard} rule. */
    public static Reconciliation of(FlowNetwork network) {
        return of(network, ReconciliationRule.STANDARD);
    }

    /** Reconciles a network. */
    public static Reconciliation of(FlowNetwork network, ReconciliationRule rule) {
        return without(network, rule, Set.of());
    }

    /** What a reconciliation of a network has values of, in order. */
    public static List<Variable> variables(FlowNetwork network) {
        return new Layout(network, Set.of()).variables;
    }

    /** Reconciles a network with some measurements as if they had not been made. */
    static Reconciliation without(FlowNetwork network, ReconciliationRule rule, Set<Variable> dropped) {
        requireNonNull(network, "network");
        requireNonNull(rule, "rule");
        Layout layout = new Layout(network, dropped);
        Problem problem = layout.problem();
        BoundedFit bounded = rule.bounded()
                ? BoundedFit.of(problem, layout.lower(), layout.upper(), rule.maxRounds(), rule.tolerance())
                : BoundedFit.unbounded(problem, rule.maxRounds(), rule.tolerance());
        BilinearFit fit = bounded.fit();
        ConvergenceCertificate certificate =
                new ConvergenceCertificate(fit.stationarity(), fit.openness(), fit.rounds());
        if (!fit.isFinite() || !certificate.isWithin(rule.tolerance()) || !bounded.isSettled()) {
            return unknown(network, layout, certificate, fit);
        }
        Statistics statistics = new Statistics(fit);
        if (!statistics.isFinite() || !Double.isFinite(bounded.statistic())) {
            return unknown(network, layout, certificate, fit);
        }
        List<ReconciledValue> values = new ArrayList<>();
        double[] adjusted = fit.values();
        for (int j = 0; j < adjusted.length; j++) {
            values.add(value(layout, j, adjusted[j], statistics, bounded));
        }
        GrossErrorTests tests = GrossErrorTests.of(layout, statistics, rule.falseAlarmRate());
        return new Reconciliation(
                network,
                ReconciliationOutcome.RECONCILED,
                certificate,
                values,
                globalTest(bounded.statistic(), fit.rank(), rule.falseAlarmRate()),
                tests,
                LeakTests.suspect(network, layout, statistics, adjusted, rule.falseAlarmRate(), tests.largestRatio()));
    }

    private static Reconciliation unknown(
            FlowNetwork network, Layout layout, ConvergenceCertificate certificate, BilinearFit fit) {
        List<ReconciledValue> values = layout.variables.stream()
                .map(variable -> new ReconciledValue(
                        variable,
                        ValueState.UNOBSERVABLE,
                        measured(layout, variable).map(Layout.Measured::value),
                        measured(layout, variable).map(Layout.Measured::uncertainty),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Reconciliation(
                network,
                fit.isContradictory() ? ReconciliationOutcome.CONTRADICTORY : ReconciliationOutcome.NOT_CONVERGED,
                certificate,
                values,
                Optional.empty(),
                GrossErrorTests.NONE,
                Optional.empty());
    }

    private static Optional<Layout.Measured> measured(Layout layout, Variable variable) {
        return Optional.ofNullable(layout.measured.get(variable));
    }

    private static ReconciledValue value(
            Layout layout, int j, double adjusted, Statistics statistics, BoundedFit bounded) {
        Variable variable = layout.variables.get(j);
        Optional<Layout.Measured> measured = measured(layout, variable);
        ValueState state = state(measured, j, statistics, bounded);
        Optional<BigDecimal> value = switch (state) {
            case UNOBSERVABLE -> Optional.empty();
            case EXACT, NOT_REDUNDANT -> measured.map(Layout.Measured::value);
            case ADJUSTED, ESTIMATED, AT_BOUND -> Optional.of(ResultDecimal.of(adjusted));
        };
        Optional<BigDecimal> uncertainty = switch (state) {
            case UNOBSERVABLE, AT_BOUND -> Optional.empty();
            case EXACT, NOT_REDUNDANT -> measured.map(Layout.Measured::uncertainty);
            case ESTIMATED -> Optional.of(ResultDecimal.of(statistics.uncertainty(j)));
            case ADJUSTED ->
                measured.map(Layout.Measured::uncertainty).map(ResultDecimal.of(statistics.uncertainty(j))::min);
        };
        return new ReconciledValue(
                variable,
                state,
                measured.map(Layout.Measured::value),
                measured.map(Layout.Measured::uncertainty),
                value,
                uncertainty);
    }

    private static ValueState state(
            Optional<Layout.Measured> measured, int j, Statistics statistics, BoundedFit bounded) {
        if (bounded.isHeld(j)) {
            return ValueState.AT_BOUND;
        }
        if (measured.isEmpty()) {
            return statistics.isObservable(j) ? ValueState.ESTIMATED : ValueState.UNOBSERVABLE;
        }
        if (measured.get().uncertainty().signum() == 0) {
            return ValueState.EXACT;
        }
        return statistics.isRedundant(j) ? ValueState.ADJUSTED : ValueState.NOT_REDUNDANT;
    }

    private static Optional<GlobalTest> globalTest(double statistic, int degrees, double rate) {
        if (degrees == 0) {
            return Optional.empty();
        }
        return Optional.of(new GlobalTest(
                ResultDecimal.of(statistic),
                degrees,
                ResultDecimal.of(ChiSquare.upperQuantile(rate, degrees)),
                ResultDecimal.of(ChiSquare.upperTail(statistic, degrees))));
    }

    /** The network that was reconciled. */
    public FlowNetwork network() {
        return network;
    }

    /** What it came to; values are known only if it is {@link ReconciliationOutcome#RECONCILED}. */
    public ReconciliationOutcome outcome() {
        return outcome;
    }

    /** How far the solution is from being one. */
    public ConvergenceCertificate certificate() {
        return certificate;
    }

    /** Every value, in the order of the variables. */
    public List<ReconciledValue> values() {
        return values;
    }

    /**
     * The value of a variable.
     *
     * @throws IllegalArgumentException if it is not in the network
     */
    public ReconciledValue value(Variable variable) {
        ReconciledValue found = byVariable.get(variable);
        if (found == null) {
            throw new IllegalArgumentException("not in the network: " + variable);
        }
        return found;
    }

    /** The global test; none where no balance binds measured values. */
    public Optional<GlobalTest> globalTest() {
        return globalTest;
    }

    /** The nodal tests, in the order of the balances. */
    public List<BalanceTest> balanceTests() {
        return tests.balances();
    }

    /** The tests of measurements that balances bind, in the order of the variables. */
    public List<MeasurementTest> measurementTests() {
        return tests.measurements();
    }

    /** The number of standard uncertainties beyond which a measurement test or a nodal test counts, by the number of each (Šidák). */
    public Optional<BigDecimal> critical() {
        return tests.critical();
    }

    /** The loss or gain at a node that explains what does not balance, if it explains more than any measurement. */
    public Optional<SuspectedLeak> suspectedLeak() {
        return leak;
    }

    /** The measurement that explains best what does not balance; none if no test counts. */
    public Optional<Suspect> suspect() {
        return tests.suspect();
    }
}
