package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.bc.EcCurve;
import io.didymium.crypto.internal.bc.Ed25519Curve;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import java.util.Arrays;
import java.util.Objects;

/**
 * Signs with a key in memory.
 *
 * @param key the key, which the caller closes
 */
record InMemorySigner(SigningKey key) implements Signer {
    InMemorySigner {
        Objects.requireNonNull(key, "key");
    }

    @Override
    public PublicKey publicKey() {
        return key.publicKey();
    }

    @Override
    public Bytes sign(Bytes message) {
        byte[] secret = key.secretBytes(SecretAccess.granted());
        try {
            byte[] signature = switch (key.type()) {
                case ED25519 -> Ed25519Curve.sign(secret, key.publicKey().raw().toByteArray(), message.toByteArray());
                case P256 -> EcCurve.P256.sign(secret, message.toByteArray());
                case P384 -> EcCurve.P384.sign(secret, message.toByteArray());
            };
            return Bytes.of(signature);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
