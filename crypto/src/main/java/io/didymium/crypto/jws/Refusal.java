package io.didymium.crypto.jws;

import java.util.Objects;

/**
 * One fault of a token.
 *
 * @param reason the kind of fault
 * @param location where: a name in the header, a JSON pointer in the payload; empty for the whole
 * @param detail what was expected and what was found
 */
public record Refusal(RefusalReason reason, String location, String detail) {
    /** Refuses absent parts. */
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(detail, "detail");
    }
}
