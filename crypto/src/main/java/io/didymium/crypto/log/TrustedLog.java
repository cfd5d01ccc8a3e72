package io.didymium.crypto.log;

import com.google.common.collect.ImmutableSet;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.NoteKeys;
import io.didymium.crypto.note.NoteReason;
import io.didymium.crypto.note.NoteVerification;
import io.didymium.crypto.note.SignedNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A log that a verifier trusts: its identity, its keys, and the witnesses that must have seen its checkpoints.
 *
 * <p>The verifier alone decides which keys belong to an origin; a key's name need not be the origin.
 *
 * @param origin the log's identity, the first line of its checkpoints
 * @param keys the keys that sign its checkpoints; at least one
 * @param witnesses the witnesses and their quorum
 * @param period when it is trusted: witnesses must have seen a checkpoint within it
 */
public record TrustedLog(String origin, List<NoteKey> keys, WitnessPolicy witnesses, Period period) {
    /**
     * A log to trust.
     *
     * @throws IllegalArgumentException if the origin is empty, there is no key, or a witness has a key of the log
     */
    public TrustedLog {
        keys = List.copyOf(keys);
        Objects.requireNonNull(witnesses, "witnesses");
        Objects.requireNonNull(period, "period");
        if (origin.isEmpty() || keys.isEmpty()) {
            throw new IllegalArgumentException("a trusted log needs an origin and a key");
        }
        Set<PublicKey> own = keys.stream().map(NoteKey::key).collect(ImmutableSet.toImmutableSet());
        for (NoteKey witness : witnesses.witnesses()) {
            if (own.contains(witness.key())) {
                throw new IllegalArgumentException("a log must not be its own witness: " + witness.name());
            }
        }
    }

    /** A log that is trusted always. */
    public TrustedLog(String origin, List<NoteKey> keys, WitnessPolicy witnesses) {
        this(origin, keys, witnesses, Period.ALWAYS);
    }

    /**
     * Judges a checkpoint: the log has signed it, for this origin, and enough witnesses had seen it.
     *
     * @param at the moment of verification; witnesses that saw it later do not count
     */
    public CheckpointResult verify(SignedNote note, Instant at) {
        NoteVerification byLog = new NoteKeys(keys).verify(note);
        if (!byLog.isVerified()) {
            return CheckpointResult.of(LogReason.of(byLog.reason()));
        }
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (MalformedInputException e) {
            return CheckpointResult.of(LogReason.CHECKPOINT_MALFORMED);
        }
        if (!checkpoint.origin().equals(origin)) {
            return CheckpointResult.of(LogReason.ORIGIN_UNKNOWN);
        }
        NoteVerification byWitnesses = new NoteKeys(witnesses.witnesses()).verify(note);
        if (byWitnesses.reason() != NoteReason.HOLDS && byWitnesses.reason() != NoteReason.SIGNER_UNKNOWN) {
            return CheckpointResult.of(LogReason.of(byWitnesses.reason()));
        }
        List<Instant> seen = new ArrayList<>(witnesses.firstSightings(byWitnesses.signatures(), at));
        if (seen.size() < witnesses.quorum()) {
            return CheckpointResult.of(LogReason.WITNESSES_TOO_FEW);
        }
        Optional<Instant> seenAt = witnesses.seenByQuorum(seen);
        // Without witnesses no time is shown: then that of verification counts.
        return period.contains(seenAt.orElse(at))
                ? CheckpointResult.holding(checkpoint, seenAt)
                : CheckpointResult.of(LogReason.LOG_NOT_TRUSTED_THEN);
    }

    /**
     * From when to when a log is trusted.
     *
     * @param from the first moment; {@link Instant#MIN} if it always was
     * @param until the first moment when it is no longer; {@link Instant#MAX} if there is none
     */
    public record Period(Instant from, Instant until) {
        /** Always. */
        public static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

        /** @throws IllegalArgumentException if it ends before it begins */
        public Period {
            Objects.requireNonNull(from, "from");
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
            }
        }

        /** Whether a moment is within it. */
        public boolean contains(Instant moment) {
            return !moment.isBefore(from) && (moment.isBefore(until) || until.equals(Instant.MAX));
        }
    }
}
