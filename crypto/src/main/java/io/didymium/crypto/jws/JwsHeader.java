package io.didymium.crypto.jws;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The protected header of a JWS, as claimed: not to be trusted before a policy has accepted it.
 *
 * @param algorithm {@code alg}
 * @param type {@code typ}
 * @param contentType {@code cty}
 * @param keyId {@code kid}
 * @param otherNames the names of all other members, in their order
 */
public record JwsHeader(
        String algorithm,
        Optional<String> type,
        Optional<String> contentType,
        Optional<String> keyId,
        Set<String> otherNames) {
    private static final JsonReader READER = new JsonReader(JsonLimits.ofBytes(16 << 10));
    private static final Set<String> KNOWN = Set.of("alg", "typ", "cty", "kid");

    /** Refuses absent parts. */
    public JwsHeader {
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(keyId, "keyId");
        otherNames = ImmutableSet.copyOf(otherNames);
    }

    /** The header of a token to issue. */
    public static JwsHeader of(JwsAlgorithm algorithm, String type, String contentType, String keyId) {
        return new JwsHeader(
                algorithm.text(), Optional.of(type), Optional.of(contentType), Optional.of(keyId), Set.of());
    }

    /**
     * Reads a header.
     *
     * @throws MalformedInputException if it is not one JSON object with {@code alg}, or {@code alg}, {@code typ}, {@code cty}
     *     or {@code kid} is not a string
     */
    public static JwsHeader read(Bytes json) throws MalformedInputException {
        JsonObject header = json(json);
        return new JwsHeader(
                header.requireString("alg"),
                header.findString("typ"),
                header.findString("cty"),
                header.findString("kid"),
                Sets.difference(header.names(), KNOWN));
    }

    static JsonObject json(Bytes header) throws MalformedInputException {
        return READER.readObject(header);
    }

    /** The JSON of this header with the certificates of the signer. */
    Bytes write(CertifiedTime certified) {
        JsonObjectBuilder header = members();
        JadesHeader.write(certified, header);
        return header.toBytes();
    }

    /** This header without the members that a verifier has read otherwise. */
    JwsHeader without(Set<String> names) {
        return toBuilder().otherNames(Sets.difference(otherNames, names)).build();
    }

    /** The JSON of a header that has only the four members. */
    Bytes write() {
        return members().toBytes();
    }

    private JsonObjectBuilder members() {
        if (!otherNames.isEmpty()) {
            throw new IllegalArgumentException("a header to write has alg, typ, cty and kid alone: " + otherNames);
        }
        return JsonObject.builder()
                .put("alg", algorithm)
                .putIfPresent("typ", type)
                .putIfPresent("cty", contentType)
                .putIfPresent("kid", keyId);
    }

    /** Starts a builder. */
    public static Builder builder(String algorithm) {
        return new Builder(algorithm);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(algorithm)
                .type(type.orElse(null))
                .contentType(contentType.orElse(null))
                .keyId(keyId.orElse(null))
                .otherNames(otherNames);
    }

    /** Gathers the parts of a {@link JwsHeader}; each method sets the part of its name. */
    public static final class Builder {
        private final String algorithm;
        private @Nullable String type;
        private @Nullable String contentType;
        private @Nullable String keyId;
        private Set<String> otherNames = Set.of();

        private Builder(String algorithm) {
            this.algorithm = algorithm;
        }

        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }

        public Builder contentType(@Nullable String contentType) {
            this.contentType = contentType;
            return this;
        }

        public Builder keyId(@Nullable String keyId) {
            this.keyId = keyId;
            return this;
        }

        public Builder otherNames(Set<String> otherNames) {
            this.otherNames = otherNames;
            return this;
        }

        /** The value, checked. */
        public JwsHeader build() {
            return new JwsHeader(
                    algorithm,
                    Optional.ofNullable(type),
                    Optional.ofNullable(contentType),
                    Optional.ofNullable(keyId),
                    otherNames);
        }
    }
}
