package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;

/**
 * A link of a credential, as its summary keeps it.
 *
 * @param target the id of the other credential
 * @param digest the digest by which the other is pinned; blank if it is not
 * @param predecessor whether the credential replaces the other
 */
public record SummaryLink(String target, String digest, boolean predecessor) {
    /** @throws IllegalArgumentException if the target is blank */
    public SummaryLink {
        Text.require(target, "target of a link");
        requireNonNull(digest, "digest");
    }
}
