package io.didymium.crypto.log;

import io.didymium.crypto.merkle.ConsistencyProof;
import io.didymium.crypto.note.Cosigner;
import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.NoteSignature;
import io.didymium.crypto.note.SignedNote;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A witness of a log: it cosigns a checkpoint if the log has signed it and it continues the last one seen (C2SP
 * tlog-cosignature v1.0.1, tlog-witness v1.0.0). The caller stores the last checkpoint seen.
 */
public final class Witness {
    private final Cosigner cosigner;

    /** A witness with a cosigner. */
    public Witness(Cosigner cosigner) {
        this.cosigner = cosigner;
    }

    /** The key that verifies the cosignatures. */
    public NoteKey key() {
        return cosigner.key();
    }

    /**
     * Judges whether a checkpoint may be cosigned.
     *
     * @param log the log, by the keys that the witness knows
     * @param next the checkpoint
     * @param seen the last checkpoint of the log that this witness cosigned, and the proof that {@code next} continues it;
     *     null for the first
     */
    public LogReason judge(TrustedLog log, SignedNote next, @Nullable Continuation seen) {
        CheckpointResult result =
                new TrustedLog(log.origin(), log.keys(), WitnessPolicy.none()).verify(next, Instant.MAX);
        if (result.checkpoint().isEmpty() || seen == null) {
            return result.reason();
        }
        return seen.leadsTo(result.checkpoint().get()) ? LogReason.HOLDS : LogReason.NOT_CONSISTENT;
    }

    /**
     * The cosignature of a checkpoint that {@link #judge} has accepted.
     *
     * @param at the moment, of which whole seconds are stated
     * @throws IllegalArgumentException if the moment is before 1970
     */
    public NoteSignature cosign(SignedNote checkpoint, Instant at) {
        return cosigner.cosign(checkpoint, at);
    }

    /**
     * A checkpoint seen before, and the proof that a newer one continues it.
     *
     * @param seen the older checkpoint
     * @param proof the proof; for an older checkpoint without entries its path is empty
     */
    public record Continuation(Checkpoint seen, ConsistencyProof proof) {
        boolean leadsTo(Checkpoint next) {
            if (proof.first() != seen.size() || proof.second() != next.size()) {
                return false;
            }
            return seen.size() == 0 ? proof.path().isEmpty() : proof.proves(seen.root(), next.root());
        }
    }
}
