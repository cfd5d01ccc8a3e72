package io.didymium.core.lca.solver;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How strongly a loop feeds itself.
 *
 * @param gain what one round makes of one unit, as the largest eigenvalue of the consumption per unit of output; from 1
 *     on, the loop consumes all it makes
 * @param cycle the unknowns along its strongest round, each consuming of the one before; the least of them first
 */
public record Loop(double gain, List<Integer> cycle) {
    private static final int MAX_ROUNDS = 5000;
    private static final double PRECISION = 1e-12;

    /** Copies the cycle. */
    public Loop {
        cycle = List.copyOf(cycle);
    }

    /**
     * The loop of a component.
     *
     * @param consumption what each column consumes of each row, per unit of its own output; negative entries do not count
     * @param component the unknowns that depend on one another
     */
    public static Loop of(SparseMatrix consumption, int[] component) {
        requireNonNull(consumption, "consumption");
        Map<Integer, Integer> local = new HashMap<>();
        for (int unknown : component) {
            local.put(unknown, local.size());
        }
        double[] weight = new double[component.length];
        Arrays.fill(weight, 1.0 / component.length);
        double gain = 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double[] next = step(consumption, component, local, weight);
            double sum = Arrays.stream(next).sum();
            boolean settled = Math.abs(sum - gain) <= PRECISION * sum;
            gain = sum;
            for (int i = 0; i < next.length; i++) {
                // Half of the old keeps loops of two or three members from swinging for ever.
                weight[i] = sum == 0 ? weight[i] : (weight[i] + next[i] / sum) / 2;
            }
            if (settled && round > component.length) {
                break;
            }
        }
        return new Loop(gain, strongest(consumption, component, local, weight));
    }

    private static double[] step(
            SparseMatrix consumption, int[] component, Map<Integer, Integer> local, double[] weight) {
        double[] next = new double[component.length];
        for (int j = 0; j < component.length; j++) {
            double amount = weight[j];
            consumption.readColumn(component[j], (row, value) -> {
                Integer to = local.get(row);
                if (to != null && value > 0) {
                    next[to] += value * amount;
                }
            });
        }
        return next;
    }

    /** From the heaviest unknown on, always to the consumer that draws most of it, until one comes back. */
    private static List<Integer> strongest(
            SparseMatrix consumption, int[] component, Map<Integer, Integer> local, double[] weight) {
        int[] consumer = new int[component.length];
        double[] most = new double[component.length];
        for (int j = 0; j < component.length; j++) {
            int from = j;
            consumption.readColumn(component[j], (row, value) -> {
                Integer to = local.get(row);
                if (to != null && value * weight[from] > most[to]) {
                    most[to] = value * weight[from];
                    consumer[to] = from;
                }
            });
        }
        int at = 0;
        for (int i = 1; i < weight.length; i++) {
            at = weight[i] > weight[at] ? i : at;
        }
        List<Integer> path = new ArrayList<>();
        while (!path.contains(at)) {
            path.add(at);
            at = consumer[at];
        }
        List<Integer> cycle = new ArrayList<>();
        path.subList(path.indexOf(at), path.size()).forEach(i -> cycle.add(component[i]));
        int least = cycle.indexOf(cycle.stream().min(Integer::compare).orElseThrow());
        List<Integer> turned = new ArrayList<>(cycle.subList(least, cycle.size()));
        turned.addAll(cycle.subList(0, least));
        return turned;
    }
}
