package io.didymium.crypto.integrity;

import java.util.Objects;

/**
 * One fault of a document's proofs.
 *
 * @param reason the kind of fault
 * @param location where, as JSON pointer in the document
 * @param detail what was expected and what was found
 */
public record IntegrityRefusal(IntegrityReason reason, String location, String detail) {
    /** Refuses absent parts. */
    public IntegrityRefusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(detail, "detail");
    }
}
