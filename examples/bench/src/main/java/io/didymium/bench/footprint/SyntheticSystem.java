package io.didymium.bench.footprint;

import io.didymium.core.lca.solver.SparseMatrix;
import java.util.SplittableRandom;

/**
 * Matrices of processes that never were, shaped like those of large databases.
 *
 * <p>Each process makes one product, counted in a unit of its own; what one unit is worth lies within eight orders of magnitude.
 * A process spends a part of what its product is worth on others: on one service that two thirds of all processes buy, on some
 * of two hundred common goods, the first of them most, on neighbours, and now and then on anyone. A few products go to nobody.
 * So the largest loop is almost the whole, and yet every demand has a solution.
 */
public final class SyntheticSystem {
    private static final int HUBS = 200;
    private static final double SERVICE_BUYERS = 0.674;
    private static final double FINAL_PRODUCTS = 0.011;
    private static final double HUB_INPUTS = 3.1;
    private static final double LOCAL_INPUTS = 7.45;
    private static final double FAR_INPUTS = 0.03;
    private static final int REACH = 12;

    private final int size;
    private final SplittableRandom random;
    private final double[] worth;
    private final boolean[] isFinal;

    private SyntheticSystem(int size, long seed) {
        this.size = size;
        random = new SplittableRandom(seed);
        worth = new double[size];
        isFinal = new boolean[size];
    }

    /**
     * A matrix of products by processes, outputs on the diagonal, inputs negative.
     *
     * @param size the number of processes, from 1000
     */
    public static SparseMatrix of(int size, long seed) {
        return new SyntheticSystem(size, seed).build();
    }

    private SparseMatrix build() {
        for (int i = 0; i < size; i++) {
            worth[i] = Math.pow(10, 8 * random.nextDouble() - 4);
            isFinal[i] = i > HUBS && random.nextDouble() < FINAL_PRODUCTS;
        }
        SparseMatrix.Entries entries = SparseMatrix.ofSize(size, size);
        for (int process = 0; process < size; process++) {
            entries.add(process, process, 1);
            buy(process, entries);
        }
        return entries.build();
    }

    private void buy(int process, SparseMatrix.Entries entries) {
        double spent = 0.2 + 0.7 * random.nextDouble();
        boolean service = process != 0 && random.nextDouble() < SERVICE_BUYERS;
        int hubs = count(HUB_INPUTS);
        int locals = count(LOCAL_INPUTS);
        int[] from = new int[1 + hubs + locals + count(FAR_INPUTS)];
        double[] part = new double[from.length];
        double sum = 0;
        for (int k = 0; k < from.length; k++) {
            from[k] = k == 0 ? 0 : k <= hubs ? hub() : k <= hubs + locals ? neighbour(process) : random.nextInt(size);
            boolean bought = k == 0 ? service : from[k] != process && !isFinal[from[k]];
            // Log-normal: most inputs are small.
            part[k] = bought ? Math.exp(2 * normal()) : 0;
            sum += part[k];
        }
        for (int k = 0; k < from.length; k++) {
            if (part[k] > 0) {
                entries.add(from[k], process, -spent * part[k] / sum * worth[process] / worth[from[k]]);
            }
        }
    }

    /** One of the common goods, the n-th as often as 1/n. */
    private int hub() {
        return 1 + (int) (Math.exp(random.nextDouble() * Math.log(HUBS + 1.0)) - 1);
    }

    /** Neighbours in both directions, near ones more often. */
    private int neighbour(int process) {
        int distance = 1 + (int) (-REACH * Math.log(1 - random.nextDouble()));
        int found = random.nextBoolean() ? process + distance : process - distance;
        return Math.floorMod(found, size);
    }

    /** A count around a mean, evenly from nothing to twice as many. */
    private int count(double mean) {
        return (int) (random.nextDouble() * (2 * mean + 1));
    }

    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
