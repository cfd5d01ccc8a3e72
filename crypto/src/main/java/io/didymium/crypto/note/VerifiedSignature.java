package io.didymium.crypto.note;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature that has been verified.
 *
 * @param key whose it is
 * @param at the moment it states, which a witness's does
 */
public record VerifiedSignature(NoteKey key, Optional<Instant> at) {}
