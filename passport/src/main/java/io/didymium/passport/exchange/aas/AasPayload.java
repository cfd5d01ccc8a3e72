package io.didymium.passport.exchange.aas;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import java.util.List;

/**
 * An environment that was written. It has no signature.
 *
 * @param json the environment, of version 3.0 as of 3.1
 * @param lost what it does not carry of what is stated: an id, a colon and what is lost, or which submodel is not written and why
 */
public record AasPayload(Bytes json, List<String> lost) {
    /** Copies the list. */
    public AasPayload {
        requireNonNull(json, "json");
        lost = List.copyOf(lost);
    }
}
