package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A reconciliation without the measurements that do not fit: the suspect is taken out, the rest reconciled, and so on until no test counts
 * (Ripps 1965; Serth and Heenan 1986). What was taken out is estimated by what is left, or becomes unobservable.
 *
 * @param eliminated the suspects, in the order in which they were taken out, each as it was then
 * @param rest the reconciliation of the other measurements
 */
public record SerialElimination(List<Suspect> eliminated, Reconciliation rest) {
    /** Copies the list. */
    public SerialElimination {
        eliminated = List.copyOf(eliminated);
        requireNonNull(rest, "rest");
    }

    /**
     * Eliminates from a network, until no test counts, nothing is left to test, or the rest is not known.
     *
     * @param most how many measurements may be taken out, from 0
     * @throws IllegalArgumentException if that is negative
     */
    public static SerialElimination of(FlowNetwork network, ReconciliationRule rule, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("number of eliminations must not be negative: " + most);
        }
        List<Suspect> eliminated = new ArrayList<>();
        Set<Variable> dropped = new LinkedHashSet<>();
        Reconciliation rest = Reconciliation.of(network, rule);
        while (eliminated.size() < most && rest.suspect().isPresent()) {
            Suspect suspect = rest.suspect().get();
            eliminated.add(suspect);
            dropped.add(suspect.variable());
            rest = Reconciliation.without(network, rule, dropped);
        }
        return new SerialElimination(eliminated, rest);
    }
}
