package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import java.util.Optional;

/**
 * A signature that is ready to be verified together with others: the message is hashed and not kept. Immutable.
 *
 * <p>Ed25519 waits for {@link SignatureVerifier}; an ECDSA signature gains nothing from company and is verified at once.
 */
public final class PreparedSignature {
    private final boolean holdsAlone;
    private final Optional<Ed25519Equation> equation;

    private PreparedSignature(boolean holdsAlone, Optional<Ed25519Equation> equation) {
        this.holdsAlone = holdsAlone;
        this.equation = equation;
    }

    /** Prepares a signature of a key over a message; any bytes may be passed. */
    public static PreparedSignature of(PublicKey key, Bytes message, Bytes signature) {
        if (key.type() == KeyType.ED25519) {
            return new PreparedSignature(false, Ed25519Equation.of(key, message, signature));
        }
        return new PreparedSignature(key.verifies(message, signature), Optional.empty());
    }

    /** What is left to be verified; nothing of an ECDSA signature, or of one that is malformed. */
    Optional<Ed25519Equation> equation() {
        return equation;
    }

    /** Whether it holds although there is no equation. */
    boolean holdsAlone() {
        return holdsAlone;
    }
}
