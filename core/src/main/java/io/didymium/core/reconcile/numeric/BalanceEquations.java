package io.didymium.core.reconcile.numeric;

import io.didymium.core.lca.solver.SparseMatrix;
import java.util.Arrays;

/**
 * Balances that sum to zero, each over terms: a factor times a variable, or times the product of two. Variables and balances are counted
 * from 0. Not thread-safe while terms are added.
 */
public final class BalanceEquations {
    private static final int NONE = -1;

    private final int balances;
    private final int variables;
    private int size;
    private int[] balance = new int[64];
    private int[] mass = new int[64];
    private int[] content = new int[64];
    private double[] factor = new double[64];
    private boolean bilinear;

    /** No terms yet. */
    public BalanceEquations(int balances, int variables) {
        this.balances = balances;
        this.variables = variables;
    }

    /** Adds a factor times a variable. */
    public void add(int toBalance, double times, int variable) {
        append(toBalance, times, variable, NONE);
    }

    /** Adds a factor times the product of two variables. */
    public void add(int toBalance, double times, int ofMass, int ofContent) {
        append(toBalance, times, ofMass, ofContent);
        bilinear = true;
    }

    private void append(int toBalance, double times, int ofMass, int ofContent) {
        if (size == balance.length) {
            balance = Arrays.copyOf(balance, 2 * size);
            mass = Arrays.copyOf(mass, 2 * size);
            content = Arrays.copyOf(content, 2 * size);
            factor = Arrays.copyOf(factor, 2 * size);
        }
        balance[size] = toBalance;
        mass[size] = ofMass;
        content[size] = ofContent;
        factor[size++] = times;
    }

    int balances() {
        return balances;
    }

    int variables() {
        return variables;
    }

    boolean isBilinear() {
        return bilinear;
    }

    /** Whether a variable is a factor of products, beside another. */
    boolean[] contents() {
        boolean[] contents = new boolean[variables];
        for (int k = 0; k < size; k++) {
            if (content[k] != NONE) {
                contents[content[k]] = true;
            }
        }
        return contents;
    }

    /** The derivatives at a point. */
    SparseMatrix derivatives(double[] at) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(balances, variables);
        for (int k = 0; k < size; k++) {
            if (content[k] == NONE) {
                entries.add(balance[k], mass[k], factor[k]);
            } else {
                entries.add(balance[k], mass[k], factor[k] * at[content[k]]);
                entries.add(balance[k], content[k], factor[k] * at[mass[k]]);
            }
        }
        return entries.build();
    }

    /** What A v must sum to at a point, so that A v = c is the tangent there: the sum of the products. */
    double[] tangent(double[] at) {
        double[] right = new double[balances];
        for (int k = 0; k < size; k++) {
            if (content[k] != NONE) {
                right[balance[k]] += factor[k] * at[mass[k]] * at[content[k]];
            }
        }
        return right;
    }

    /** The largest part of a balance that is open at a point, beside the sum of the sizes in it. */
    double openness(double[] at) {
        double[] sum = new double[balances];
        double[] beside = new double[balances];
        for (int k = 0; k < size; k++) {
            double term = factor[k] * at[mass[k]] * (content[k] == NONE ? 1 : at[content[k]]);
            sum[balance[k]] += term;
            beside[balance[k]] += Math.abs(term);
        }
        double worst = 0;
        for (int i = 0; i < balances; i++) {
            worst = beside[i] > 0 ? Math.max(worst, Math.abs(sum[i]) / beside[i]) : worst;
        }
        return worst;
    }
}
