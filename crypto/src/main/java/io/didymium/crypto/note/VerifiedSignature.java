package io.didymium.crypto.note;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature that has been verified.
 *
 * @param key whose it is
 * @param at the time that it states, as cosignatures of witnesses do
 */
public record VerifiedSignature(NoteKey key, Optional<Instant> at) {}
