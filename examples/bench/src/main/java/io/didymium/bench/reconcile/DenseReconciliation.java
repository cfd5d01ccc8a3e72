package io.didymium.bench.reconcile;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** The same successive tangents, with ojAlgo's dense Cholesky of the covariance of all balances, and its inverse for uncertainties. */
final class DenseReconciliation {
    /** A variable's part in one balance: its factor is the value of the other variable of the product, or one. */
    private record Term(int row, double sign, int other) {}

    private final List<List<Term>> columns = new ArrayList<>();
    private final double[] measured;
    private final double[] variances;
    private final int rows;

    DenseReconciliation(FlowNetwork network) {
        Map<String, Integer> nodes = new HashMap<>();
        network.nodes().forEach(node -> nodes.put(node, nodes.size()));
        int lines = SyntheticPlant.ELEMENTS.size() + 1;
        rows = nodes.size() * lines;
        List<double[]> values = new ArrayList<>();
        for (ProcessStream stream : network.streams()) {
            int mass = columns.size();
            for (int k = 0; k < lines; k++) {
                columns.add(new ArrayList<>());
            }
            values.add(new double[] {
                stream.mass().orElseThrow().value().kilograms().doubleValue(),
                stream.mass().orElseThrow().standardUncertainty().kilograms().doubleValue()
            });
            for (Element element : SyntheticPlant.ELEMENTS) {
                MeasuredFraction content = stream.contents().get(element);
                values.add(new double[] {
                    content.value().value().doubleValue(),
                    content.standardUncertainty().value().doubleValue()
                });
            }
            stream.ends().forEach((node, part) -> {
                int first = nodes.get(node) * lines;
                double sign = part.doubleValue();
                columns.get(mass).add(new Term(first, sign, -1));
                for (int e = 1; e < lines; e++) {
                    columns.get(mass).add(new Term(first + e, sign, mass + e));
                    columns.get(mass + e).add(new Term(first + e, sign, mass));
                }
            });
        }
        measured = values.stream().mapToDouble(value -> value[0]).toArray();
        variances = values.stream().mapToDouble(value -> value[1] * value[1]).toArray();
    }

    /** Takes a number of tangents; gives the adjusted values, then their variances. */
    double[][] run(int rounds) {
        double[] at = measured.clone();
        R064Store covariance = R064Store.FACTORY.make(rows, rows);
        for (int round = 0; round < rounds; round++) {
            covariance = covariance(at);
            double[] residual = new double[rows];
            for (int j = 0; j < at.length; j++) {
                for (Term term : columns.get(j)) {
                    double factor = term.sign * (term.other < 0 ? 1 : at[term.other]);
                    // The tangent at the point: a product counts once, by its content.
                    double half = term.other < 0 ? 0 : 0.5 * at[j];
                    residual[term.row] += factor * (measured[j] - half);
                }
            }
            Cholesky<Double> cholesky = Cholesky.R064.make(rows, rows);
            if (!cholesky.decompose(covariance)) {
                throw new IllegalStateException("ojAlgo finds the covariance singular");
            }
            double[] multipliers =
                    cholesky.getSolution(R064Store.FACTORY.column(residual)).toRawCopy1D();
            double[] next = measured.clone();
            for (int j = 0; j < next.length; j++) {
                for (Term term : columns.get(j)) {
                    double factor = term.sign * (term.other < 0 ? 1 : at[term.other]);
                    next[j] -= variances[j] * factor * multipliers[term.row];
                }
            }
            at = next;
        }
        return new double[][] {at, uncertainties(at, covariance)};
    }

    private double[] uncertainties(double[] at, R064Store covariance) {
        Cholesky<Double> cholesky = Cholesky.R064.make(rows, rows);
        cholesky.decompose(covariance);
        MatrixStore<Double> inverse = cholesky.getInverse();
        double[] adjusted = new double[at.length];
        for (int j = 0; j < at.length; j++) {
            double information = 0;
            for (Term one : columns.get(j)) {
                for (Term two : columns.get(j)) {
                    information += one.sign
                            * (one.other < 0 ? 1 : at[one.other])
                            * two.sign
                            * (two.other < 0 ? 1 : at[two.other])
                            * inverse.doubleValue(one.row, two.row);
                }
            }
            adjusted[j] = Math.sqrt(variances[j] - variances[j] * variances[j] * information);
        }
        return adjusted;
    }

    private R064Store covariance(double[] at) {
        R064Store sum = R064Store.FACTORY.make(rows, rows);
        for (int j = 0; j < at.length; j++) {
            for (Term one : columns.get(j)) {
                double left = one.sign * (one.other < 0 ? 1 : at[one.other]) * variances[j];
                for (Term two : columns.get(j)) {
                    sum.add(one.row, two.row, left * two.sign * (two.other < 0 ? 1 : at[two.other]));
                }
            }
        }
        return sum;
    }
}
