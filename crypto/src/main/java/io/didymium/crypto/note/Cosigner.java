package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.signature.Signer;
import java.nio.ByteBuffer;
import java.time.Instant;

/** Signs checkpoints that others have signed, with the time at which it saw them (C2SP tlog-cosignature v1.0.1). */
public final class Cosigner {
    private final NoteKey key;
    private final Signer signer;

    /**
     * A cosigner under a name.
     *
     * @throws IllegalArgumentException if the name is not a key name, or the key is not of Ed25519
     */
    public Cosigner(String name, Signer signer) {
        this.key = new NoteKey(name, NoteKeyType.COSIGNATURE, signer.publicKey());
        this.signer = signer;
    }

    /** The key that verifies the cosignatures. */
    public NoteKey key() {
        return key;
    }

    /**
     * The cosignature of a checkpoint.
     *
     * @param at the moment, of which whole seconds are stated
     * @throws IllegalArgumentException if the moment is before 1970
     */
    public NoteSignature cosign(SignedNote checkpoint, Instant at) {
        long seconds = at.getEpochSecond();
        if (seconds < 0) {
            throw new IllegalArgumentException("moment must not be before 1970: " + at);
        }
        Bytes stated = Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(seconds).array());
        Bytes signature = signer.sign(Cosignature.message(seconds, checkpoint.text()));
        return new NoteSignature(key.name(), key.id(), Bytes.concat(stated, signature));
    }
}
