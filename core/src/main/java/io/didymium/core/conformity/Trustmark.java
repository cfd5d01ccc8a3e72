package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a scheme or an authority awards (UNTP 0.7.0, {@code Image}).
 *
 * @param name its name
 * @param imageData the picture in base64
 * @param mediaType the media type of the picture
 * @param description what it means
 */
public record Trustmark(String name, String imageData, String mediaType, Optional<String> description) {
    /** @throws IllegalArgumentException if a text is blank */
    public Trustmark {
        Text.require(name, "name");
        Text.require(imageData, "imageData");
        Text.require(mediaType, "mediaType");
        requireNonNull(description, "description");
        description.ifPresent(text -> Text.require(text, "description"));
    }

    /** Starts with a name and a picture. */
    public static Builder builder(String name, String imageData, String mediaType) {
        return new Builder(name, imageData, mediaType);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(name, imageData, mediaType).description(description.orElse(null));
    }

    /** Gathers the parts of a {@link Trustmark}; each method sets the part of its name. */
    public static final class Builder {
        private final String name;
        private final String imageData;
        private final String mediaType;
        private @Nullable String description;

        private Builder(String name, String imageData, String mediaType) {
            this.name = name;
            this.imageData = imageData;
            this.mediaType = mediaType;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        /** The value, checked. */
        public Trustmark build() {
            return new Trustmark(name, imageData, mediaType, Optional.ofNullable(description));
        }
    }
}
