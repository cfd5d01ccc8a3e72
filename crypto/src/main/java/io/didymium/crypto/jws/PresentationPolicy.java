package io.didymium.crypto.jws;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a presentation must be bound to, so that it cannot be replayed to another verifier or later: {@code aud}, {@code
 * nonce} and {@code iat} of its token (RFC 7519 section 4.1; VC Data Model 2.0 section 4.13).
 *
 * @param audience the verifier: the one value of {@code aud}
 * @param nonce the verifier's nonce, used once
 * @param maximumAge how long ago it may have been signed at the moment of verification
 */
public record PresentationPolicy(String audience, String nonce, Duration maximumAge) {
    private static final String AUDIENCE = "aud";
    private static final String NONCE = "nonce";
    private static final String ISSUED_AT = "iat";

    /** @throws IllegalArgumentException if a text is empty or the age negative */
    public PresentationPolicy {
        if (audience.isEmpty() || nonce.isEmpty()) {
            throw new IllegalArgumentException("audience and nonce must not be empty");
        }
        if (requireNonNull(maximumAge, "maximumAge").isNegative()) {
            throw new IllegalArgumentException("age must not be negative: " + maximumAge);
        }
    }

    /** All faults of a presentation where no audience and no nonce are expected: it is meant for another verifier. */
    public static List<Refusal> checkUnexpected(TokenClaims claims) {
        JsonObject presentation = claims.object();
        List<Refusal> refusals = new ArrayList<>();
        if (presentation.has(AUDIENCE)) {
            refusals.add(refusal(RefusalReason.AUDIENCE_MISMATCH, presentation, AUDIENCE, "none"));
        }
        if (presentation.has(NONCE)) {
            refusals.add(refusal(RefusalReason.NONCE_MISMATCH, presentation, NONCE, "none"));
        }
        return refusals;
    }

    /** All faults of a presentation under this policy, in a fixed order. */
    public List<Refusal> check(TokenClaims claims, Instant at) {
        JsonObject presentation = claims.object();
        List<Refusal> refusals = new ArrayList<>();
        if (!isText(presentation, AUDIENCE, audience)) {
            refusals.add(refusal(RefusalReason.AUDIENCE_MISMATCH, presentation, AUDIENCE, audience));
        }
        if (!isText(presentation, NONCE, nonce)) {
            refusals.add(refusal(RefusalReason.NONCE_MISMATCH, presentation, NONCE, nonce));
        }
        boolean recent = issuedAt(presentation)
                .map(at.minus(maximumAge)::isAfter)
                .map(tooOld -> !tooOld)
                .orElse(false);
        if (!recent) {
            refusals.add(refusal(
                    RefusalReason.PRESENTATION_TOO_OLD,
                    presentation,
                    ISSUED_AT,
                    "signed at most " + maximumAge + " ago"));
        }
        return refusals;
    }

    private static boolean isText(JsonObject presentation, String name, String expected) {
        return presentation.find(name).filter(new JsonString(expected)::equals).isPresent();
    }

    private static Optional<Instant> issuedAt(JsonObject presentation) {
        JsonValue value = presentation.find(ISSUED_AT).orElse(null);
        if (value instanceof JsonNumber number && number.decimal().signum() >= 0) {
            BigDecimal seconds =
                    number.decimal().min(BigDecimal.valueOf(Integer.MAX_VALUE).scaleByPowerOfTen(1));
            return Optional.of(Instant.ofEpochSecond(seconds.longValue()));
        }
        try {
            return DateTimeStamp.find(presentation, ISSUED_AT);
        } catch (MalformedInputException e) {
            // The claims are refused for it already.
            return Optional.empty();
        }
    }

    private static Refusal refusal(RefusalReason reason, JsonObject presentation, String name, String expected) {
        return new Refusal(
                reason,
                presentation.location(name),
                "expected " + expected + ", found "
                        + presentation.find(name).map(Object::toString).orElse("none"));
    }
}
