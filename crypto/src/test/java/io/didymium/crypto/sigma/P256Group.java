package io.didymium.crypto.sigma;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/** P-256 by Bouncy Castle, whose multiplication is not for secrets: for the published vectors alone. */
enum P256Group implements LinearGroup<ECPoint, BigInteger, BigInteger> {
    INSTANCE;

    static final int ELEMENT = 33;
    static final int SCALAR = 32;
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("P-256");
    static final BigInteger ORDER = CURVE.getN();

    static Optional<ECPoint> decode(byte[] encoded) {
        if (encoded.length != ELEMENT || (encoded[0] != 2 && encoded[0] != 3)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CURVE.getCurve().decodePoint(encoded).normalize());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<BigInteger> decodeScalar(byte[] encoded) {
        BigInteger value = new BigInteger(1, encoded);
        return value.compareTo(ORDER) < 0 ? Optional.of(value) : Optional.empty();
    }

    @Override
    public ECPoint generator() {
        return CURVE.getG().normalize();
    }

    @Override
    public boolean isIdentity(ECPoint element) {
        return element.isInfinity();
    }

    @Override
    public byte[] encode(ECPoint element) {
        return element.normalize().getEncoded(true);
    }

    @Override
    public byte[] encodeScalar(BigInteger scalar) {
        byte[] bytes = scalar.toByteArray();
        byte[] encoded = new byte[SCALAR];
        int length = Math.min(SCALAR, bytes.length);
        System.arraycopy(bytes, bytes.length - length, encoded, SCALAR - length, length);
        return encoded;
    }

    @Override
    public BigInteger sum(BigInteger a, BigInteger b) {
        return a.add(b).mod(ORDER);
    }

    @Override
    public BigInteger product(BigInteger a, BigInteger b) {
        return a.multiply(b).mod(ORDER);
    }

    @Override
    public BigInteger negated(BigInteger a) {
        return a.negate().mod(ORDER);
    }

    @Override
    public ECPoint publicSum(List<BigInteger> factors, List<ECPoint> elements) {
        ECPoint sum = CURVE.getCurve().getInfinity();
        for (int i = 0; i < factors.size(); i++) {
            sum = sum.add(elements.get(i).multiply(factors.get(i)));
        }
        return sum.normalize();
    }

    @Override
    public ECPoint secretSum(List<BigInteger> factors, List<ECPoint> elements) {
        return publicSum(factors, elements);
    }

    @Override
    public BigInteger scaled(BigInteger secret, BigInteger factor) {
        return product(secret, factor);
    }

    @Override
    public BigInteger response(BigInteger nonce, BigInteger challenge, BigInteger witness) {
        return sum(nonce, product(challenge, witness));
    }

    static byte[] part(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }
}
