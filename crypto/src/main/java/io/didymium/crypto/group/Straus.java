package io.didymium.crypto.group;

import java.util.Arrays;
import java.util.List;

/** A sum of multiples whose doublings are shared: for few points (Straus 1964, with non-adjacent forms). */
final class Straus {
    private static final int WIDTH = 5;
    private static final int BASE_WIDTH = 8;
    private static final AffinePoint[] BASE = baseTable();

    private Straus() {}

    /** The base point (RFC 8032 section 5.1). */
    static EdwardsPoint base() {
        byte[] encoded = new byte[AffinePoint.LENGTH];
        Arrays.fill(encoded, (byte) 0x66);
        encoded[0] = 0x58;
        return new EdwardsPoint().add(AffinePoint.decode(encoded).orElseThrow());
    }

    /** Odd multiples of the base point, from 1 to 127. */
    private static AffinePoint[] baseTable() {
        EdwardsPoint multiple = base();
        EdwardsPoint two = new EdwardsPoint().set(multiple).add(multiple);
        AffinePoint[] table = new AffinePoint[1 << (BASE_WIDTH - 2)];
        for (int i = 0; i < table.length; i++) {
            table[i] = multiple.toAffine();
            multiple.add(two);
        }
        return table;
    }

    /** The sum of multiples of points and of the base point. */
    static EdwardsPoint sum(Scalar ofBase, List<Scalar> scalars, List<AffinePoint> points) {
        int count = points.size();
        byte[] baseDigits = SignedDigits.nonAdjacent(ofBase, BASE_WIDTH);
        byte[][] digits = new byte[count][];
        int length = baseDigits.length;
        for (int i = 0; i < count; i++) {
            digits[i] = SignedDigits.nonAdjacent(scalars.get(i), WIDTH);
            length = Math.max(length, digits[i].length);
        }
        PointArithmetic arithmetic = new PointArithmetic();
        CachedPoint[][] multiples = new CachedPoint[count][];
        for (int i = 0; i < count; i++) {
            multiples[i] = oddMultiples(arithmetic, points.get(i));
        }
        boolean[] adds = additions(length, baseDigits, digits);
        EdwardsPoint sum = new EdwardsPoint();
        for (int at = length - 1; at >= 0; at--) {
            arithmetic.doubleTo(sum, sum, adds[at]);
            for (int i = 0; i < count; i++) {
                int digit = digitAt(digits[i], at);
                if (digit != 0) {
                    arithmetic.add(sum, sum, multiples[i][Math.abs(digit) / 2], digit < 0);
                }
            }
            int digit = digitAt(baseDigits, at);
            if (digit != 0) {
                arithmetic.add(sum, sum, BASE[Math.abs(digit) / 2], digit < 0);
            }
        }
        return sum;
    }

    static double cost(int points, int bits) {
        double table = 1 << (WIDTH - 2);
        double ofBase = (double) bits / (BASE_WIDTH + 1);
        return PointArithmetic.COST_OF_DOUBLING * bits + ofBase + points * (table + (double) bits / (WIDTH + 1));
    }

    /** The places after whose doubling something is added; the last counts as one, so that the sum is left complete. */
    private static boolean[] additions(int length, byte[] baseDigits, byte[][] digits) {
        boolean[] adds = new boolean[length];
        adds[0] = true;
        mark(adds, baseDigits);
        for (byte[] each : digits) {
            mark(adds, each);
        }
        return adds;
    }

    private static void mark(boolean[] adds, byte[] digits) {
        for (int at = 0; at < digits.length; at++) {
            adds[at] |= digits[at] != 0;
        }
    }

    private static int digitAt(byte[] digits, int at) {
        return at < digits.length ? digits[at] : 0;
    }

    private static CachedPoint[] oddMultiples(PointArithmetic arithmetic, AffinePoint point) {
        EdwardsPoint multiple = new EdwardsPoint().add(point);
        EdwardsPoint twice = new EdwardsPoint();
        arithmetic.doubleTo(twice, multiple, true);
        CachedPoint two = new CachedPoint().set(twice);
        CachedPoint[] odd = new CachedPoint[1 << (WIDTH - 2)];
        odd[0] = new CachedPoint().set(multiple);
        for (int i = 1; i < odd.length; i++) {
            arithmetic.add(multiple, multiple, two, false);
            odd[i] = new CachedPoint().set(multiple);
        }
        return odd;
    }
}
