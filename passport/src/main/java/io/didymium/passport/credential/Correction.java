package io.didymium.passport.credential;

import io.didymium.core.id.Text;

/**
 * That a credential replaces an earlier one of the same issuer about the same subject, to which it links as its predecessor.
 *
 * @param version the version, one more than that of the predecessor; the first issued has none, and counts as 1
 * @param reason why, for people
 */
public record Correction(int version, String reason) {
    private static final int MAX_VERSION = 1_000_000;

    /** @throws IllegalArgumentException if the version is not from 2 to 1,000,000, or there is no reason */
    public Correction {
        if (version < 2 || version > MAX_VERSION) {
            throw new IllegalArgumentException(
                    "the version of a correction is from 2 to " + MAX_VERSION + ": " + version);
        }
        Text.require(reason, "reason of a correction");
    }
}
