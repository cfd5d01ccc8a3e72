package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import java.util.Optional;

/**
 * Signs with one private key, wherever it is stored. The type of its public key determines how: Ed25519, or ECDSA with
 * the hash of {@link io.didymium.crypto.key.KeyType}.
 */
public interface Signer {
    /** The public key under which the signatures verify. */
    PublicKey publicKey();

    /**
     * The signature over a message: 64 bytes R, S for Ed25519; r, s in full length for ECDSA, of which the lower s should be
     * chosen.
     */
    Bytes sign(Bytes message);

    /** The certificates under which it signs, and when; none unless stated otherwise. Tokens that it signs state them (JAdES B-B). */
    default Optional<CertifiedTime> certified() {
        return Optional.empty();
    }

    /**
     * This signer, signing at a time under certificates.
     *
     * @throws IllegalArgumentException if the first certificate is of another key
     */
    default Signer certifiedBy(CertifiedTime certificates) {
        return new CertifiedSigner(this, certificates);
    }

    /**
     * A signer with a key in memory: deterministic (RFC 8032; RFC 6979), with the lower s. It signs as long as the key is not
     * closed.
     */
    static Signer of(SigningKey key) {
        return new InMemorySigner(key);
    }
}
