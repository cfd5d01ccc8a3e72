package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document elsewhere, with the digest of its bytes if it is pinned (UNTP 0.7.0, {@code Link}).
 *
 * @param url where it is
 * @param name what it is, for people
 * @param digest its multibase multihash
 * @param mediaType its media type
 * @param kind the kind of document or of relation, such as the IRI of a kind of evidence
 */
public record DocumentLink(
        String url, String name, Optional<String> digest, Optional<String> mediaType, Optional<String> kind) {
    /** @throws IllegalArgumentException if a text is blank */
    public DocumentLink {
        Text.require(url, "url");
        Text.require(name, "name");
        requireNonNull(digest, "digest");
        digest.ifPresent(text -> Text.require(text, "digest"));
        requireNonNull(mediaType, "mediaType");
        mediaType.ifPresent(text -> Text.require(text, "mediaType"));
        requireNonNull(kind, "kind");
        kind.ifPresent(text -> Text.require(text, "kind"));
    }

    /** Starts with the address and the name of a document. */
    public static Builder builder(String url, String name) {
        return new Builder(url, name);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(url, name)
                .digest(digest.orElse(null))
                .mediaType(mediaType.orElse(null))
                .kind(kind.orElse(null));
    }

    /** Gathers the parts of a {@link DocumentLink}; each method sets the part of its name. */
    public static final class Builder {
        private final String url;
        private final String name;
        private @Nullable String digest;
        private @Nullable String mediaType;
        private @Nullable String kind;

        private Builder(String url, String name) {
            this.url = url;
            this.name = name;
        }

        public Builder digest(@Nullable String digest) {
            this.digest = digest;
            return this;
        }

        public Builder mediaType(@Nullable String mediaType) {
            this.mediaType = mediaType;
            return this;
        }

        public Builder kind(@Nullable String kind) {
            this.kind = kind;
            return this;
        }

        /** The value, checked. */
        public DocumentLink build() {
            return new DocumentLink(
                    url, name, Optional.ofNullable(digest), Optional.ofNullable(mediaType), Optional.ofNullable(kind));
        }
    }
}
