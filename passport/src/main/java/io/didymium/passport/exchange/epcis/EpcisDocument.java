package io.didymium.passport.exchange.epcis;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import java.util.List;

/**
 * A document of EPCIS 2.0 that was written.
 *
 * @param json the document in JSON-LD
 * @param events the number of its events
 * @param lost what it does not carry: the id of what it is about, a colon and what is lost, in order
 */
public record EpcisDocument(Bytes json, int events, List<String> lost) {
    /** Copies the list. */
    public EpcisDocument {
        requireNonNull(json, "json");
        lost = List.copyOf(lost);
    }
}
