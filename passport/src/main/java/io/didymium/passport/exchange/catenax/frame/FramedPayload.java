package io.didymium.passport.exchange.catenax.frame;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import java.util.List;

/**
 * A payload of an aspect that a passport and its sender state together. It has no signature.
 *
 * @param json the payload
 * @param said what the sender says alone: JSON pointers, each with everything in it
 * @param lost what the payload does not carry of what is stated: the id of what it is about, a colon and what is lost
 */
public record FramedPayload(Bytes json, List<String> said, List<String> lost) {
    /** Copies the lists. */
    public FramedPayload {
        requireNonNull(json, "json");
        said = List.copyOf(said);
        lost = List.copyOf(lost);
    }
}
