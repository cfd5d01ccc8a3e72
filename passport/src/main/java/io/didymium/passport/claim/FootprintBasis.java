package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.crypto.digest.Digest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a footprint was calculated.
 *
 * @param boundary the system boundary, such as {@code cradle to gate}
 * @param method the method of assessment
 * @param profile the rules it was made by, if any are named
 * @param allocation how multifunctional steps were allocated, in words; the events of these steps state it in full
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

    /** Starts with what every footprint must name. */
    public static Builder builder(String boundary, MethodReference method, String allocation) {
        return new Builder(boundary, method, allocation);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(boundary, method, allocation)
                .profile(profile.orElse(null))
                .inventory(inventory.orElse(null));
    }

    /** Gathers the parts of a {@link FootprintBasis}; each method sets the part of its name. */
    public static final class Builder {
        private final String boundary;
        private final MethodReference method;
        private final String allocation;
        private @Nullable RuleReference profile;
        private @Nullable Digest inventory;

        private Builder(String boundary, MethodReference method, String allocation) {
            this.boundary = boundary;
            this.method = method;
            this.allocation = allocation;
        }

        public Builder profile(@Nullable RuleReference profile) {
            this.profile = profile;
            return this;
        }

        public Builder inventory(@Nullable Digest inventory) {
            this.inventory = inventory;
            return this;
        }

        /** The value, checked. */
        public FootprintBasis build() {
            return new FootprintBasis(
                    boundary, method, Optional.ofNullable(profile), allocation, Optional.ofNullable(inventory));
        }
    }
}
