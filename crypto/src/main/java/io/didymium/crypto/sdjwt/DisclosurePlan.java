package io.didymium.crypto.sdjwt;

import io.didymium.crypto.key.PublicKey;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer hides, and who may present it.
 *
 * @param hidden JSON pointers (RFC 6901) to the members and elements to hide; one within another hides both, each on
 *     its own
 * @param decoys the number of decoy digests added wherever something is hidden, so that hidden claims cannot be counted
 * @param holder the key to which the token is bound, if any
 */
public record DisclosurePlan(Set<String> hidden, int decoys, Optional<PublicKey> holder) {
    private static final int MAXIMUM_DECOYS = 100;

    /**
     * A plan.
     *
     * @throws IllegalArgumentException if a pointer leads to, or into, a claim that must never be hidden, or is none, or the
     *     decoys are not from 0 to 100
     */
    public DisclosurePlan {
        hidden = Set.copyOf(hidden);
        for (String pointer : hidden) {
            String[] names = pointer.split("/", 3);
            if (names.length < 2 || !names[0].isEmpty()) {
                throw new IllegalArgumentException("not a JSON pointer to a claim: '" + pointer + "'");
            }
            if (Reserved.NEVER_HIDDEN.contains(names[1])) {
                throw new IllegalArgumentException("must never be hidden: " + pointer);
            }
        }
        if (decoys < 0 || decoys > MAXIMUM_DECOYS) {
            throw new IllegalArgumentException("decoys must be from 0 to " + MAXIMUM_DECOYS + ": " + decoys);
        }
    }

    /** Hides what the pointers lead to, without decoys, for whoever has the token. */
    public static DisclosurePlan hiding(String... pointers) {
        return builder(Set.of(pointers)).build();
    }

    /** Starts a builder of a plan without decoys, for whoever has the token. */
    public static Builder builder(Set<String> hidden) {
        return new Builder(hidden);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(hidden).decoys(decoys).holder(holder.orElse(null));
    }

    /** Gathers the parts of a {@link DisclosurePlan}; each method sets the part of its name. */
    public static final class Builder {
        private final Set<String> hidden;
        private int decoys;
        private @Nullable PublicKey holder;

        private Builder(Set<String> hidden) {
            this.hidden = hidden;
        }

        public Builder decoys(int decoys) {
            this.decoys = decoys;
            return this;
        }

        public Builder holder(@Nullable PublicKey holder) {
            this.holder = holder;
            return this;
        }

        /** The plan, checked. */
        public DisclosurePlan build() {
            return new DisclosurePlan(hidden, decoys, Optional.ofNullable(holder));
        }
    }
}
