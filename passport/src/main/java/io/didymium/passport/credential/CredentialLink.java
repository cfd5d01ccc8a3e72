package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link from one credential to another that it builds on.
 *
 * @param target the id of the other credential
 * @param name what the other is, for people
 * @param digestMultibase the digest of what the other's issuer signed, a compact JWS; without it the link pins nothing
 * @param mediaType the other's media type
 * @param predecessor whether the credential replaces the other, rather than building on it
 */
public record CredentialLink(
        String target, String name, Optional<String> digestMultibase, String mediaType, boolean predecessor) {
    /** @throws IllegalArgumentException if target, name or media type is blank, or a predecessor is not pinned */
    public CredentialLink {
        Text.require(target, "target of a link");
        Text.require(name, "name of the link to " + target);
        Text.require(mediaType, "media type of the link to " + target);
        requireNonNull(digestMultibase, "digestMultibase");
        if (predecessor && digestMultibase.isEmpty()) {
            throw new IllegalArgumentException("the link to the predecessor " + target + " has no digest");
        }
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return builder(target, name, mediaType)
                .digestMultibase(digestMultibase.orElse(null))
                .predecessor(predecessor);
    }

    /** Starts with a link that pins nothing. */
    public static Builder builder(String target, String name, String mediaType) {
        return new Builder(target, name, mediaType);
    }

    /** Gathers the parts of a {@link CredentialLink}; each method sets the part of its name. */
    public static final class Builder {
        private final String target;
        private final String name;
        private final String mediaType;
        private @Nullable String digestMultibase;
        private boolean predecessor;

        private Builder(String target, String name, String mediaType) {
            this.target = target;
            this.name = name;
            this.mediaType = mediaType;
        }

        public Builder digestMultibase(@Nullable String digestMultibase) {
            this.digestMultibase = digestMultibase;
            return this;
        }

        public Builder predecessor(boolean predecessor) {
            this.predecessor = predecessor;
            return this;
        }

        /** The value, checked. */
        public CredentialLink build() {
            return new CredentialLink(target, name, Optional.ofNullable(digestMultibase), mediaType, predecessor);
        }
    }
}
