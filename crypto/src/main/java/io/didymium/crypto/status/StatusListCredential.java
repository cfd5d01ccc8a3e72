package io.didymium.crypto.status;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A status list with its issuer and its validity: a credential of type {@code BitstringStatusListCredential} (W3C
 * Bitstring Status List 1.0 section 2.2).
 *
 * <p>This is its content. The reader must have verified its signature, as of any other credential, and that the key is
 * one of {@link #issuer()}.
 *
 * @param id the URL by which entries name the list
 * @param issuer who issues the list
 * @param validFrom from when it is valid, if stated
 * @param validUntil until when it is valid, if stated
 * @param timeToLive for how long it may be used before it is fetched again, if stated
 * @param purposes what its statuses are about; at least one
 * @param list the statuses
 */
public record StatusListCredential(
        String id,
        String issuer,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        Optional<Duration> timeToLive,
        List<String> purposes,
        StatusList list) {
    /** The type that such a credential has beside {@code VerifiableCredential}. */
    public static final String TYPE = "BitstringStatusListCredential";

    /**
     * The content of a list credential.
     *
     * @throws IllegalArgumentException if a text is empty, there is no purpose, or the end is before the start
     */
    public StatusListCredential {
        purposes = List.copyOf(purposes);
        if (id.isEmpty() || issuer.isEmpty() || purposes.isEmpty() || purposes.contains("")) {
            throw new IllegalArgumentException("id, issuer and purposes must not be empty");
        }
        if (validFrom.isPresent() && validUntil.isPresent() && validUntil.get().isBefore(validFrom.get())) {
            throw new IllegalArgumentException("validUntil " + validUntil.get() + " is before validFrom");
        }
        if (timeToLive.isPresent() && timeToLive.get().isNegative()) {
            throw new IllegalArgumentException("ttl must not be negative: " + timeToLive.get());
        }
    }

    /**
     * Reads a list credential from its JSON text, the verified payload of its token.
     *
     * @throws MalformedInputException if it is not JSON, not such a credential, a member is missing or wrong, or the list
     *     decompresses to more than {@link StatusList#DEFAULT_LIMIT} bytes
     */
    public static StatusListCredential read(Bytes json) throws MalformedInputException {
        return read(json, StatusList.DEFAULT_LIMIT);
    }

    /**
     * Reads a list credential from its JSON text, the verified payload of its token.
     *
     * @param limit the greatest number of bytes of the decompressed list
     * @throws MalformedInputException if it is not JSON, not such a credential, a member is missing or wrong, or the
     *     list decompresses to more
     */
    public static StatusListCredential read(Bytes json, int limit) throws MalformedInputException {
        return ListJson.read(new JsonReader(JsonLimits.standard()).readObject(json), limit);
    }

    /** The credential in JSON, to be signed. */
    public Bytes toJson() {
        return ListJson.write(this);
    }

    /** Starts a builder. */
    public static Builder builder(String id, String issuer, StatusList list) {
        return new Builder(id, issuer, list);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, issuer, list)
                .validFrom(validFrom.orElse(null))
                .validUntil(validUntil.orElse(null))
                .timeToLive(timeToLive.orElse(null))
                .purposes(purposes);
    }

    /** Gathers the parts of a {@link StatusListCredential}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final String issuer;
        private final StatusList list;
        private @Nullable Instant validFrom;
        private @Nullable Instant validUntil;
        private @Nullable Duration timeToLive;
        private List<String> purposes = List.of();

        private Builder(String id, String issuer, StatusList list) {
            this.id = id;
            this.issuer = issuer;
            this.list = list;
        }

        public Builder validFrom(@Nullable Instant validFrom) {
            this.validFrom = validFrom;
            return this;
        }

        public Builder validUntil(@Nullable Instant validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        public Builder timeToLive(@Nullable Duration timeToLive) {
            this.timeToLive = timeToLive;
            return this;
        }

        public Builder purposes(List<String> purposes) {
            this.purposes = purposes;
            return this;
        }

        /** The value, checked. */
        public StatusListCredential build() {
            return new StatusListCredential(
                    id,
                    issuer,
                    Optional.ofNullable(validFrom),
                    Optional.ofNullable(validUntil),
                    Optional.ofNullable(timeToLive),
                    purposes,
                    list);
        }
    }
}
