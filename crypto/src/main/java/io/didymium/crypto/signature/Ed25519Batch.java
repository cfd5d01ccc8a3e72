package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.group.AffinePoint;
import io.didymium.crypto.group.MultiScalar;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.ScalarSum;
import io.didymium.crypto.key.PublicKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Equations that are verified by one weighted sum, whose multiples of one key are merged. If it is not of small order, halves are
 * verified, until those that do not hold are found or it is cheaper to verify each by itself.
 */
final class Ed25519Batch {
    /** Up to this size each equation is verified by itself. */
    private static final int SMALL = 2;

    /** The part of the cost of verifying all by themselves that sums may cost that do not hold. */
    private static final double MOST_IN_VAIN = 0.4;

    private final List<Ed25519Equation> equations;
    private final Scalar[] weights;
    private final List<AffinePoint> keys = new ArrayList<>();
    private final int[] keyOf;

    Ed25519Batch(List<Ed25519Equation> equations, Bytes random) {
        this.equations = equations;
        this.weights = BatchWeights.of(equations, random);
        this.keyOf = new int[equations.size()];
        Map<PublicKey, Integer> known = new HashMap<>();
        for (int i = 0; i < keyOf.length; i++) {
            keyOf[i] = known.computeIfAbsent(equations.get(i).key(), key -> {
                // A key that exists is a point.
                keys.add(AffinePoint.decode(key.raw().toByteArray()).orElseThrow());
                return keys.size() - 1;
            });
        }
    }

    private record Range(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /** The places of the equations that do not hold. */
    BitSet wrong() {
        Range all = new Range(0, equations.size());
        Deque<Range> wrong = new ArrayDeque<>();
        if (all.size() > SMALL && !holds(all)) {
            wrong.add(all);
        }
        double budget = MOST_IN_VAIN * all.size() * MultiScalar.cost(1, Scalar.BITS);
        double inVain = 0;
        IntStream alone = all.size() > SMALL ? IntStream.empty() : IntStream.range(0, all.size());
        while (!wrong.isEmpty()) {
            Range range = wrong.remove();
            inVain += cost(range);
            if (range.size() <= SMALL || inVain + cost(range) > budget) {
                alone = IntStream.concat(alone, IntStream.range(range.from(), range.to()));
                continue;
            }
            int middle = (range.from() + range.to()) >>> 1;
            Range left = new Range(range.from(), middle);
            Range right = new Range(middle, range.to());
            boolean leftHolds = holds(left);
            if (!leftHolds) {
                wrong.add(left);
            }
            if (leftHolds || !holds(right)) {
                wrong.add(right);
            }
        }
        BitSet places = new BitSet(equations.size());
        int[] toVerify = alone.toArray();
        for (int place : IntStream.of(toVerify)
                .parallel()
                .filter(place -> !equations.get(place).holds(keys.get(keyOf[place])))
                .toArray()) {
            places.set(place);
        }
        return places;
    }

    private double cost(Range range) {
        return MultiScalar.cost(range.size(), Scalar.BITS / 2)
                + MultiScalar.cost(Math.min(range.size(), keys.size()), Scalar.BITS);
    }

    private boolean holds(Range range) {
        ScalarSum ofBase = new ScalarSum();
        Map<Integer, ScalarSum> ofKeys = new HashMap<>();
        List<Scalar> scalars = new ArrayList<>(range.size());
        List<AffinePoint> points = new ArrayList<>(range.size());
        for (int i = range.from(); i < range.to(); i++) {
            Ed25519Equation equation = equations.get(i);
            ofBase.addProduct(weights[i], equation.s());
            ofKeys.computeIfAbsent(keyOf[i], key -> new ScalarSum()).addProduct(weights[i], equation.k());
            scalars.add(weights[i]);
            points.add(equation.r());
        }
        List<Scalar> keyScalars = new ArrayList<>(ofKeys.size());
        List<AffinePoint> keyPoints = new ArrayList<>(ofKeys.size());
        ofKeys.forEach((key, sum) -> {
            keyScalars.add(sum.reduced());
            keyPoints.add(keys.get(key));
        });
        return MultiScalar.variableTimeSum(scalars, points)
                .add(MultiScalar.variableTimeSumWithBase(ofBase.reduced().negated(), keyScalars, keyPoints))
                .isOfSmallOrder();
    }
}
