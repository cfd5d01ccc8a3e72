package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.crypto.digest.Digest;
import java.util.Optional;

/**
 * What a footprint was made with.
 *
 * @param boundary what it counts in, such as {@code cradle to gate}
 * @param method the method of assessment
 * @param profile the rules it was made by, if any are named
 * @param allocation how joint steps were divided, in words; the events of these steps say it in full
 * @param inventory the digest of the inventory that background data come from, if any do
 */
public record FootprintBasis(
        String boundary,
        MethodReference method,
        Optional<RuleReference> profile,
        String allocation,
        Optional<Digest> inventory) {
    /** @throws IllegalArgumentException if a text is blank */
    public FootprintBasis {
        Text.require(boundary, "boundary");
        requireNonNull(method, "method");
        requireNonNull(profile, "profile");
        Text.require(allocation, "allocation");
        requireNonNull(inventory, "inventory");
    }
}
