package io.didymium.crypto.log;

import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.NoteKeyType;
import io.didymium.crypto.note.VerifiedSignature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which witnesses count, and how many of them must have seen a checkpoint.
 *
 * @param witnesses their keys, of the kind {@link NoteKeyType#COSIGNATURE}, each name and each public key once
 * @param quorum how many of them must have cosigned
 */
public record WitnessPolicy(List<NoteKey> witnesses, int quorum) {
    /**
     * A policy.
     *
     * @throws IllegalArgumentException if a key makes no cosignatures, a name or a public key is a duplicate, or the quorum
     *     is not from 0 to the number of witnesses
     */
    public WitnessPolicy {
        witnesses = List.copyOf(witnesses);
        for (NoteKey witness : witnesses) {
            if (witness.type() != NoteKeyType.COSIGNATURE) {
                throw new IllegalArgumentException("not a witness's key: " + witness);
            }
        }
        if (witnesses.stream().map(NoteKey::key).distinct().count() < witnesses.size()
                || witnesses.stream().map(NoteKey::name).distinct().count() < witnesses.size()) {
            throw new IllegalArgumentException("a witness must not count twice: " + witnesses);
        }
        if (quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException("quorum must be from 0 to " + witnesses.size() + ": " + quorum);
        }
    }

    /** No witnesses: the log alone is trusted, and no time is proven. */
    public static WitnessPolicy none() {
        return new WitnessPolicy(List.of(), 0);
    }

    /** For each witness that cosigned by a moment, when it first did, in the order of time. */
    List<Instant> firstSightings(List<VerifiedSignature> cosignatures, Instant by) {
        Map<String, Instant> first = new TreeMap<>();
        for (VerifiedSignature cosignature : cosignatures) {
            cosignature
                    .at()
                    .filter(at -> !at.isAfter(by))
                    .ifPresent(at -> first.merge(
                            cosignature.key().name(), at, (one, other) -> one.isBefore(other) ? one : other));
        }
        return first.values().stream().sorted().toList();
    }

    /** The moment at which the quorum was reached. */
    Optional<Instant> seenByQuorum(List<Instant> sightings) {
        return quorum == 0 ? Optional.empty() : Optional.of(sightings.get(quorum - 1));
    }
}
