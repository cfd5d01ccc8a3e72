package io.didymium.crypto.sdjwt;

import java.util.Objects;

/**
 * One fault of an SD-JWT.
 *
 * @param reason the kind of fault
 * @param location where: a JSON pointer in the disclosed document, a claim of the key binding; empty for the whole
 * @param detail what was expected and what was found
 */
public record SdJwtRefusal(SdJwtReason reason, String location, String detail) {
    /** Refuses absent parts. */
    public SdJwtRefusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(detail, "detail");
    }
}
