package io.didymium.crypto.internal.bc;

/** Verifies signatures of one key. Immutable; may be shared by threads. */
@FunctionalInterface
public interface VerifyingEngine {
    /** Whether the signature is one of this key over the message; any bytes may be passed. */
    boolean verify(byte[] message, byte[] signature);
}
