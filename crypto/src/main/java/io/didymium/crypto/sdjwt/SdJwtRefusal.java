package io.didymium.crypto.sdjwt;

import java.util.Objects;

/**
 * One thing that is wrong with an SD-JWT.
 *
 * @param reason what kind of thing
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
