package io.didymium.core.reconcile.statement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.reconcile.ReconciledValue;
import io.didymium.core.reconcile.Reconciliation;
import io.didymium.core.reconcile.ReconciliationOutcome;
import io.didymium.core.reconcile.Suspect;
import io.didymium.core.reconcile.network.ChainNetwork;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Reconciles anew what a statement is of, and compares. Who states it chooses the window, what measurements have in common and what is taken
 * to be absent; so all that was measured in the window must be in it, and what only the author's choices explain is named.
 */
public final class ReconciliationAudit {
    private final SupplyChain chain;
    private final UnaryOperator<String> digest;

    /**
     * An audit.
     *
     * @param chain the history, with the values that settle its lots
     * @param digest gives the digest of a text
     */
    public ReconciliationAudit(SupplyChain chain, UnaryOperator<String> digest) {
        this.chain = requireNonNull(chain, "chain");
        this.digest = requireNonNull(digest, "digest");
    }

    /**
     * The statement that follows from the chain.
     *
     * @throws IllegalArgumentException if no step can be balanced there and then, the values cannot be reconciled, or a common error is of
     *     something else
     */
    public ReconciliationStatement statement(RecordId id, PartyId keeper, ReconciliationScope scope) {
        FlowNetwork measured = network(scope);
        Reconciliation result = reconciled(measured, scope);
        ReconciliationStatement.Builder draft =
                ReconciliationStatement.builder(id, keeper, scope, digest.apply(MeasuredText.of(measured)));
        TreeSet<Variable> unobservable = new TreeSet<>();
        SortedMap<Variable, AdjustedValue> values = new TreeMap<>();
        for (ReconciledValue value : result.values()) {
            AdjustedValue.of(value)
                    .ifPresentOrElse(
                            known -> values.put(value.variable(), known), () -> unobservable.add(value.variable()));
        }
        return draft.values(values).unobservable(unobservable).build();
    }

    private FlowNetwork network(ReconciliationScope scope) {
        ChainNetwork.Builder builder = ChainNetwork.builder(chain)
                .site(scope.site())
                .from(scope.from())
                .until(scope.until());
        return (scope.unstatedIsAbsent() ? builder.unstatedIsAbsent() : builder)
                .build()
                .network();
    }

    private static Reconciliation reconciled(FlowNetwork measured, ReconciliationScope scope) {
        Reconciliation result = Reconciliation.of(new CommonErrors(measured, scope.commonErrors()).applied());
        if (result.outcome() != ReconciliationOutcome.RECONCILED) {
            throw new IllegalArgumentException(String.valueOf(result.outcome()));
        }
        return result;
    }

    /** What is wrong with a statement. */
    public List<Finding> of(ReconciliationStatement statement) {
        List<Finding> findings = new ArrayList<>();
        ReconciliationScope scope = statement.scope();
        chain.findFacility(scope.site(), scope.until().minusNanos(1))
                .filter(site -> !site.operator().equals(statement.keeper()))
                .ifPresent(site -> findings.add(finding(
                        ReconciliationFinding.RECONCILIATION_BY_ANOTHER,
                        statement,
                        Map.of(
                                "keeper", statement.keeper().value(),
                                "site", scope.site().value()))));
        try {
            FlowNetwork measured = network(scope);
            Optional<Finding> other = isOther(statement, measured);
            if (other.isPresent()) {
                findings.add(other.get());
                return findings;
            }
            Reconciliation anew = reconciled(measured, scope);
            differences(statement, anew).ifPresent(findings::add);
            List<Misfit> known = misfits(anew);
            known.forEach(
                    misfit -> findings.add(misfit.finding(ReconciliationFinding.RECONCILIATION_SUSPECT, statement)));
            ReconciliationScope plain = scope.withoutChoices();
            if (known.isEmpty() && !plain.equals(scope)) {
                misfits(reconciled(network(plain), plain))
                        .forEach(misfit -> findings.add(
                                misfit.finding(ReconciliationFinding.RECONCILIATION_RESTS_ON_AUTHOR, statement)));
            }
        } catch (IllegalArgumentException e) {
            findings.add(finding(
                    ReconciliationFinding.RECONCILIATION_WITHOUT_RESULT,
                    statement,
                    Map.of("reason", String.valueOf(e.getMessage()))));
        }
        return findings;
    }

    /** Whether a statement is of other values than those that are here. */
    private Optional<Finding> isOther(ReconciliationStatement statement, FlowNetwork measured) {
        TreeSet<Variable> stated = new TreeSet<>(statement.values().keySet());
        stated.addAll(statement.unobservable());
        TreeSet<Variable> here = new TreeSet<>(Reconciliation.variables(measured));
        TreeSet<Variable> unseen = new TreeSet<>(stated);
        unseen.removeAll(here);
        if (!unseen.isEmpty()) {
            return Optional.of(finding(
                    ReconciliationFinding.RECONCILIATION_INPUT_UNSEEN,
                    statement,
                    Map.of("variable", unseen.first().toString())));
        }
        here.removeAll(stated);
        Set<String> weighed = measured.streams().stream()
                .filter(stream -> stream.mass().isPresent())
                .map(ProcessStream::id)
                .collect(Collectors.toSet());
        // What was not measured is only missed, not left out: it is compared with the other values.
        here.removeIf(variable -> variable.element()
                .map(element -> !measured.contents(variable.of()).containsKey(element))
                .orElseGet(() -> !weighed.contains(variable.of())));
        if (!here.isEmpty()) {
            return Optional.of(finding(
                    ReconciliationFinding.RECONCILIATION_LEAVES_OUT,
                    statement,
                    Map.of(
                            "count",
                            String.valueOf(here.size()),
                            "variable",
                            here.first().toString())));
        }
        String found = digest.apply(MeasuredText.of(measured));
        return found.equals(statement.measured())
                ? Optional.empty()
                : Optional.of(finding(
                        ReconciliationFinding.RECONCILIATION_OF_OTHER_VALUES,
                        statement,
                        Map.of("expected", statement.measured(), "found", found)));
    }

    private static Optional<Finding> differences(ReconciliationStatement statement, Reconciliation anew) {
        SortedMap<Variable, Map<String, String>> different = new TreeMap<>();
        for (ReconciledValue value : anew.values()) {
            Optional<AdjustedValue> expected = AdjustedValue.of(value);
            Optional<AdjustedValue> found =
                    Optional.ofNullable(statement.values().get(value.variable()));
            boolean agrees = expected.isEmpty()
                    ? found.isEmpty()
                    : found.filter(expected.get()::agreesWith).isPresent();
            if (!agrees) {
                different.put(value.variable(), Map.of("expected", text(expected), "found", text(found)));
            }
        }
        if (different.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> arguments = new HashMap<>(different.get(different.firstKey()));
        arguments.put("count", String.valueOf(different.size()));
        arguments.put("variable", different.firstKey().toString());
        return Optional.of(finding(ReconciliationFinding.RECONCILIATION_DIFFERS, statement, arguments));
    }

    private static String text(Optional<AdjustedValue> value) {
        return value.map(AdjustedValue::toString).orElse("not known");
    }

    /** What does not fit: what was stated of it, and what is likely. */
    private record Misfit(String variable, String found, String likely) {
        Finding finding(ReconciliationFinding code, ReconciliationStatement statement) {
            return ReconciliationAudit.finding(
                    code, statement, Map.of("variable", variable, "found", found, "expected", likely));
        }
    }

    /** What the tests name; all together, if they do not fit and no single one explains it. */
    private static List<Misfit> misfits(Reconciliation result) {
        List<Misfit> misfits = new ArrayList<>();
        result.suspect()
                .ifPresent(suspect -> misfits.add(new Misfit(
                        name(suspect),
                        suspect.measured().toPlainString(),
                        suspect.likelyValue().toPlainString() + " ± "
                                + suspect.likelyUncertainty().toPlainString())));
        result.suspectedLeak()
                .ifPresent(leak -> misfits.add(new Misfit(
                        "what leaves " + leak.node(),
                        "nothing",
                        leak.kilograms().toPlainString() + " kg like " + leak.material())));
        result.globalTest()
                .filter(test -> misfits.isEmpty() && !test.passes())
                .ifPresent(test -> misfits.add(new Misfit(
                        "the sum of squared adjustments",
                        test.statistic().toPlainString(),
                        "up to " + test.critical().toPlainString())));
        return misfits;
    }

    private static String name(Suspect suspect) {
        return suspect.sameMeasurements().isEmpty()
                ? suspect.variable().toString()
                : suspect.variable() + ", or one of "
                        + suspect.sameMeasurements().size() + " others with the same effect,";
    }

    private static Finding finding(
            ReconciliationFinding code, ReconciliationStatement statement, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.putIfAbsent("statement", statement.id().value());
        return Finding.of(code, Location.of(statement.id().value()), arguments);
    }
}
