package io.didymium.crypto.testing;

import java.math.BigInteger;
import java.util.HexFormat;

/** Points of edwards25519 by the definition, in whole numbers: the oracle of the fast arithmetic. */
public record ReferencePoint(BigInteger x, BigInteger y) {
    private static final int LENGTH = 32;

    public static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    public static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    public static final ReferencePoint NEUTRAL = new ReferencePoint(BigInteger.ZERO, BigInteger.ONE);
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    public static final ReferencePoint BASE = ofY(
            BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P), false);

    /** A point of order 8. */
    public static final ReferencePoint TORSION = ofY(
            ofBytes(HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")),
            false);

    public static BigInteger ofBytes(byte[] littleEndian) {
        byte[] turned = new byte[littleEndian.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = littleEndian[turned.length - 1 - i];
        }
        return new BigInteger(1, turned);
    }

    public static byte[] toBytes(BigInteger value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = value.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    static ReferencePoint ofY(BigInteger y, boolean oddX) {
        BigInteger square = y.multiply(y);
        BigInteger quotient = square.subtract(BigInteger.ONE)
                .multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger x = quotient.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).subtract(quotient).mod(P).equals(BigInteger.ZERO)) {
            x = x.multiply(BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P))
                    .mod(P);
        }
        if (!x.multiply(x).subtract(quotient).mod(P).equals(BigInteger.ZERO)) {
            throw new IllegalArgumentException("no point has y = " + y);
        }
        return new ReferencePoint(x.testBit(0) == oddX ? x : P.subtract(x).mod(P), y);
    }

    public ReferencePoint plus(ReferencePoint q) {
        BigInteger product =
                D.multiply(x).multiply(q.x).multiply(y).multiply(q.y).mod(P);
        return new ReferencePoint(
                x.multiply(q.y)
                        .add(y.multiply(q.x))
                        .multiply(BigInteger.ONE.add(product).modInverse(P))
                        .mod(P),
                y.multiply(q.y)
                        .add(x.multiply(q.x))
                        .multiply(BigInteger.ONE.subtract(product).modInverse(P))
                        .mod(P));
    }

    public ReferencePoint times(BigInteger factor) {
        ReferencePoint product = NEUTRAL;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            product = product.plus(product);
            if (factor.testBit(bit)) {
                product = product.plus(this);
            }
        }
        return product;
    }

    public byte[] encode() {
        byte[] bytes = toBytes(y, LENGTH);
        if (x.testBit(0)) {
            bytes[LENGTH - 1] |= (byte) 0x80;
        }
        return bytes;
    }
}
