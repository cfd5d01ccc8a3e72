package io.didymium.crypto.status;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A status list with who says so and for how long: a credential of type {@code BitstringStatusListCredential} (W3C
 * Bitstring Status List 1.0 section 2.2).
 *
 * <p>This is its content. Whoever reads one has checked its signature, as of any other credential, and that the key speaks
 * for {@link #issuer()}.
 *
 * @param id the URL by which entries name the list
 * @param issuer who issues the list
 * @param validFrom from when it holds, if it says so
 * @param validUntil until when it holds, if it says so
 * @param timeToLive for how long it may be used before it is fetched again, if it says so
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
        return ListJson.read(new JsonReader(JsonLimits.standard()).readObject(json));
    }

    /** The credential in JSON, to be signed. */
    public Bytes toJson() {
        return ListJson.write(this);
    }
}
