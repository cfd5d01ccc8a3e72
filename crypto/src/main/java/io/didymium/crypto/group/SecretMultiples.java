package io.didymium.crypto.group;

import java.util.List;

/** Sums of secret multiples of public elements, in a time that depends on their number alone. */
public final class SecretMultiples {
    private static final int DIGITS = 64;
    private static final int GREATEST_DIGIT = 8;
    private static final int BITS_OF_DIGIT = 4;

    private SecretMultiples() {}

    /**
     * The sum of multiples of elements (Straus 1964, with digits from -8 to 8 and a look at every entry of each table).
     *
     * @param factors one for each element
     */
    public static RistrettoElement sum(List<SecretScalar> factors, List<RistrettoElement> elements) {
        if (factors.size() != elements.size()) {
            throw new IllegalArgumentException(factors.size() + " factors for " + elements.size() + " elements");
        }
        PointArithmetic arithmetic = new PointArithmetic();
        CachedPoint[][] tables =
                elements.stream().map(each -> multiples(arithmetic, each)).toArray(CachedPoint[][]::new);
        byte[][] digits = factors.stream().map(SecretScalar::signedDigits).toArray(byte[][]::new);
        CachedPoint chosen = new CachedPoint();
        FieldElement room = new FieldElement();
        EdwardsPoint sum = new EdwardsPoint();
        for (int at = DIGITS - 1; at >= 0; at--) {
            for (int i = 0; i < BITS_OF_DIGIT; i++) {
                arithmetic.doubleTo(sum, sum, i == BITS_OF_DIGIT - 1);
            }
            for (int i = 0; i < tables.length; i++) {
                choose(chosen, tables[i], digits[i][at], room);
                arithmetic.add(sum, sum, chosen, false);
            }
        }
        return RistrettoElement.of(sum);
    }

    /**
     * The sum of one of each pair, for each bit of the values, the lowest first: of the first where it is 1, of the negative of the
     * second where it is 0.
     *
     * @param bits how many of each value
     */
    public static RistrettoElement sumOfChosen(
            long[] values, int bits, List<RistrettoElement> ofOnes, List<RistrettoElement> ofZeros) {
        PointArithmetic arithmetic = new PointArithmetic();
        CachedPoint chosen = new CachedPoint();
        CachedPoint ofOne = new CachedPoint();
        FieldElement room = new FieldElement();
        EdwardsPoint sum = new EdwardsPoint();
        for (int i = 0; i < values.length * bits; i++) {
            chosen.set(ofZeros.get(i).toPoint());
            chosen.negateIf(-1, room);
            chosen.setIf(
                    -(values[i / bits] >>> (i % bits) & 1),
                    ofOne.set(ofOnes.get(i).toPoint()));
            arithmetic.add(sum, sum, chosen, false);
        }
        return RistrettoElement.of(sum);
    }

    private static CachedPoint[] multiples(PointArithmetic arithmetic, RistrettoElement element) {
        EdwardsPoint multiple = element.toPoint();
        CachedPoint one = new CachedPoint().set(multiple);
        CachedPoint[] table = new CachedPoint[GREATEST_DIGIT];
        table[0] = one;
        for (int i = 1; i < table.length; i++) {
            arithmetic.add(multiple, multiple, one, false);
            table[i] = new CachedPoint().set(multiple);
        }
        return table;
    }

    private static void choose(CachedPoint to, CachedPoint[] table, int digit, FieldElement room) {
        int sign = digit >> 31;
        int magnitude = (digit ^ sign) - sign;
        to.setNeutral();
        for (int i = 1; i <= table.length; i++) {
            int difference = i ^ magnitude;
            // All ones if there is no difference.
            to.setIf((long) (difference - 1) >> 63, table[i - 1]);
        }
        to.negateIf(sign, room);
    }
}
