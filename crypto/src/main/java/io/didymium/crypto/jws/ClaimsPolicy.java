package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the claims of a token must say at a time (VC-JOSE-COSE 1.0 section 3; RFC 7519 section 4.1; VC Data Model 2.0
 * section 4.9). {@code exp}, {@code nbf} and {@code iat} bound the life of the signature, {@code validFrom} and {@code
 * validUntil} that of the data. There is no leeway for clocks: callers that want some pass another time.
 */
public final class ClaimsPolicy {
    /** The last second of the year 9999. */
    static final long MAX_SECONDS = 253_402_300_799L;

    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(MAX_SECONDS);

    private ClaimsPolicy() {}

    /** All faults of the claims at a time, in a fixed order. */
    public static List<Refusal> check(TokenClaims claims, Instant at) {
        JsonObject document = claims.object();
        List<Refusal> refusals = new ArrayList<>();
        for (String name : new String[] {"vc", "vp"}) {
            if (document.has(name)) {
                refusals.add(new Refusal(
                        RefusalReason.OBSOLETE_CLAIM, document.location(name), "the payload is the document itself"));
            }
        }
        checkIssuer(claims, refusals);
        checkId(document, refusals);
        checkSignatureLife(document, at, refusals);
        checkValidity(document, at, refusals);
        return List.copyOf(refusals);
    }

    private static void checkIssuer(TokenClaims claims, List<Refusal> refusals) {
        JsonObject document = claims.object();
        String member = claims.kind().signerMember();
        Optional<String> signer = claims.signerId();
        if (signer.isEmpty()) {
            refusals.add(new Refusal(
                    RefusalReason.ISSUER_MISSING,
                    document.location(member),
                    "expected a text or an object with an id"));
        }
        if (document.has("iss") && !text(document, "iss").equals(signer)) {
            refusals.add(new Refusal(
                    RefusalReason.ISSUER_MISMATCH,
                    document.location("iss"),
                    "expected " + signer.orElse("none") + ", found "
                            + document.find("iss").orElseThrow()));
        }
    }

    private static void checkId(JsonObject document, List<Refusal> refusals) {
        if (document.has("jti") && document.has("id") && !document.find("jti").equals(document.find("id"))) {
            refusals.add(new Refusal(
                    RefusalReason.ID_MISMATCH,
                    document.location("jti"),
                    "expected " + document.find("id").orElseThrow() + ", found "
                            + document.find("jti").orElseThrow()));
        }
    }

    private static void checkSignatureLife(JsonObject document, Instant at, List<Refusal> refusals) {
        Optional<Instant> expires = numericDate(document, "exp", refusals);
        if (expires.filter(moment -> !at.isBefore(moment)).isPresent()) {
            refusals.add(new Refusal(
                    RefusalReason.SIGNATURE_EXPIRED, document.location("exp"), "expired at " + expires.get()));
        }
        for (String name : new String[] {"nbf", "iat"}) {
            // The W3C's own tokens write iat as date and time; the other two are never written so.
            boolean asText = name.equals("iat") && document.find(name).orElse(null) instanceof JsonString;
            Optional<Instant> begins =
                    asText ? dateTime(document, name, refusals) : numericDate(document, name, refusals);
            if (begins.filter(at::isBefore).isPresent()) {
                refusals.add(new Refusal(
                        RefusalReason.SIGNATURE_NOT_YET_VALID, document.location(name), "begins at " + begins.get()));
            }
        }
    }

    private static void checkValidity(JsonObject document, Instant at, List<Refusal> refusals) {
        Optional<Instant> from = dateTime(document, "validFrom", refusals);
        Optional<Instant> until = dateTime(document, "validUntil", refusals);
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            refusals.add(new Refusal(
                    RefusalReason.VALIDITY_REVERSED,
                    document.location("validUntil"),
                    "ends at " + until.get() + " before it begins at " + from.get()));
        }
        if (from.filter(at::isBefore).isPresent()) {
            refusals.add(new Refusal(
                    RefusalReason.NOT_YET_VALID, document.location("validFrom"), "begins at " + from.get()));
        }
        if (until.filter(at::isAfter).isPresent()) {
            refusals.add(new Refusal(
                    RefusalReason.NO_LONGER_VALID, document.location("validUntil"), "ended at " + until.get()));
        }
    }

    private static Optional<String> text(JsonObject document, String name) {
        try {
            return document.findString(name);
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> numericDate(JsonObject document, String name, List<Refusal> refusals) {
        Optional<JsonValue> found = document.find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get() instanceof JsonNumber number
                && number.decimal().signum() >= 0
                && number.decimal().compareTo(LAST_SECOND) <= 0) {
            BigDecimal[] parts = number.decimal().divideAndRemainder(BigDecimal.ONE);
            return Optional.of(Instant.ofEpochSecond(
                    parts[0].longValue(), parts[1].movePointRight(9).longValue()));
        }
        refusals.add(new Refusal(
                RefusalReason.TIME_MALFORMED,
                document.location(name),
                "expected seconds since 1970, found " + found.get()));
        return Optional.empty();
    }

    private static Optional<Instant> dateTime(JsonObject document, String name, List<Refusal> refusals) {
        try {
            return DateTimeStamp.find(document, name);
        } catch (MalformedInputException e) {
            refusals.add(new Refusal(RefusalReason.TIME_MALFORMED, e.location(), e.reason()));
            return Optional.empty();
        }
    }
}
