package io.didymium.crypto.selective;

import java.util.Objects;

/**
 * One thing that is wrong with an SD-JWT.
 *
 * @param reason what kind of thing
 * @param location where: a JSON pointer in the disclosed document, a claim of the key binding; empty for the whole
 * @param detail what was expected and what was found
 */
public record SelectiveRefusal(SelectiveReason reason, String location, String detail) {
    /** Refuses absent parts. */
    public SelectiveRefusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(detail, "detail");
    }
}
