package io.didymium.crypto.sigma;

import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretMultiples;
import io.didymium.crypto.group.SecretScalar;
import java.util.List;

/** ristretto255 (RFC 9496). */
enum RistrettoGroup implements LinearGroup<RistrettoElement, Scalar, SecretScalar> {
    INSTANCE;

    @Override
    public RistrettoElement generator() {
        return RistrettoElement.BASE;
    }

    @Override
    public boolean isIdentity(RistrettoElement element) {
        return element.isIdentity();
    }

    @Override
    public byte[] encode(RistrettoElement element) {
        return element.toBytes();
    }

    @Override
    public byte[] encodeScalar(Scalar scalar) {
        return scalar.toBytes();
    }

    @Override
    public Scalar sum(Scalar a, Scalar b) {
        return a.plus(b);
    }

    @Override
    public Scalar product(Scalar a, Scalar b) {
        return a.times(b);
    }

    @Override
    public Scalar negated(Scalar a) {
        return a.negated();
    }

    @Override
    public RistrettoElement publicSum(List<Scalar> factors, List<RistrettoElement> elements) {
        return RistrettoElement.variableTimeSum(factors, elements);
    }

    @Override
    public RistrettoElement secretSum(List<SecretScalar> factors, List<RistrettoElement> elements) {
        return SecretMultiples.sum(factors, elements);
    }

    @Override
    public SecretScalar scaled(SecretScalar secret, Scalar factor) {
        return secret.times(factor);
    }

    @Override
    public Scalar response(SecretScalar nonce, Scalar challenge, SecretScalar witness) {
        return nonce.plus(witness.times(challenge)).reveal();
    }
}
