package io.didymium.crypto.commit;

import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.ScalarSum;
import io.didymium.crypto.internal.bc.Keccak;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A weighted sum of equations, whose terms with the same element are one. */
final class EquationBatch {
    private static final byte[] LABEL = "didymium/equations/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES_OF_WEIGHT = 16;

    private final Map<RistrettoElement, ScalarSum> terms = new LinkedHashMap<>();
    private final List<ScalarSum> left = new ArrayList<>();
    private final List<ScalarSum> right = new ArrayList<>();

    static boolean hold(List<Equation> equations) {
        EquationBatch batch = new EquationBatch();
        if (equations.size() == 1) {
            batch.add(Scalar.ONE, equations.get(0));
        } else {
            ByteBuffer weights = ByteBuffer.wrap(
                            Keccak.shake(BYTES_OF_WEIGHT * equations.size(), LABEL, bindings(equations)))
                    .order(ByteOrder.LITTLE_ENDIAN);
            equations.forEach(each -> batch.add(Scalar.of128Bits(weights.getLong(), weights.getLong()), each));
        }
        return batch.sum().isIdentity();
    }

    /** The bindings one after the other; they have the same length, so that their number follows. */
    private static byte[] bindings(List<Equation> equations) {
        ByteBuffer all = ByteBuffer.allocate(Equation.BYTES_OF_BINDING * equations.size());
        equations.forEach(each -> all.put(each.binding()));
        return all.array();
    }

    private void add(Scalar weight, Equation equation) {
        for (int i = 0; i < equation.factors().size(); i++) {
            terms.computeIfAbsent(equation.elements().get(i), element -> new ScalarSum())
                    .addProduct(weight, equation.factors().get(i));
        }
        add(weight, equation.left(), equation.bits(), left);
        add(weight, equation.right(), equation.bits(), right);
    }

    private static void add(Scalar weight, List<Scalar> factors, int bits, List<ScalarSum> sums) {
        for (int i = 0; i < factors.size(); i++) {
            int at = i / bits * Generators.MOST_BITS + i % bits;
            while (sums.size() <= at) {
                sums.add(new ScalarSum());
            }
            sums.get(at).addProduct(weight, factors.get(i));
        }
    }

    private RistrettoElement sum() {
        List<Scalar> factors = new ArrayList<>();
        List<RistrettoElement> elements = new ArrayList<>();
        terms.forEach((element, factor) -> {
            factors.add(factor.reduced());
            elements.add(element);
        });
        addVector(left, true, factors, elements);
        addVector(right, false, factors, elements);
        return RistrettoElement.variableTimeSum(factors, elements);
    }

    private static void addVector(
            List<ScalarSum> sums, boolean ofLeft, List<Scalar> factors, List<RistrettoElement> elements) {
        if (!sums.isEmpty()) {
            int slots = (sums.size() - 1) / Generators.MOST_BITS + 1;
            sums.forEach(sum -> factors.add(sum.reduced()));
            elements.addAll((ofLeft
                            ? Generators.left(Generators.MOST_BITS, slots)
                            : Generators.right(Generators.MOST_BITS, slots))
                    .subList(0, sums.size()));
        }
    }
}
