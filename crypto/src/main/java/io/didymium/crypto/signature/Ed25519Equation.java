package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.group.AffinePoint;
import io.didymium.crypto.group.MultiScalar;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.internal.bc.Ed25519Curve;
import io.didymium.crypto.key.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * What an Ed25519 signature demands (RFC 8032 section 5.1.7): 8 S B = 8 R + 8 k A, where k is the hash of R, A and the message. There is
 * one only if the signature has 64 bytes, S is below the order of the group, and R is canonical and not of small order.
 *
 * @param key the key A
 * @param signature R and S
 * @param r the point R
 * @param s the scalar S
 * @param k the hash
 */
record Ed25519Equation(PublicKey key, Bytes signature, AffinePoint r, Scalar s, Scalar k) {
    static Optional<Ed25519Equation> of(PublicKey key, Bytes message, Bytes signature) {
        byte[] bytes = signature.toByteArray();
        if (bytes.length != AffinePoint.LENGTH + Scalar.LENGTH
                || !Scalar.isCanonical(bytes, AffinePoint.LENGTH)
                || Ed25519Curve.isSmallOrder(bytes)) {
            return Optional.empty();
        }
        Bytes encoded = signature.slice(0, AffinePoint.LENGTH);
        return AffinePoint.decode(encoded.toByteArray())
                .map(r -> new Ed25519Equation(
                        key,
                        signature,
                        r,
                        Scalar.ofCanonical(bytes, AffinePoint.LENGTH),
                        Scalar.reduce(HashAlgorithm.SHA_512
                                .digest(encoded, key.raw(), message)
                                .value()
                                .toByteArray())));
    }

    /** Whether it holds by itself. */
    boolean holds(AffinePoint a) {
        return MultiScalar.variableTimeSumWithBase(s, List.of(k.negated()), List.of(a))
                .subtract(r)
                .isOfSmallOrder();
    }
}
