package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import java.util.List;

/**
 * A payload of an aspect that was written. It has no signature.
 *
 * @param json the payload
 * @param lost what it does not carry of what is stated: the id of what it is about, a colon and what is lost
 */
public record CatenaxPayload(Bytes json, List<String> lost) {
    /** Copies the list. */
    public CatenaxPayload {
        requireNonNull(json, "json");
        lost = List.copyOf(lost);
    }
}
