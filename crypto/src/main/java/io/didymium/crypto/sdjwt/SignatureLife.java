package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.jws.Refusal;
import io.didymium.crypto.jws.RefusalReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The validity times that a token of any type may state: {@code exp}, {@code nbf}, {@code iat} (RFC 7519 section 4.1).
 */
final class SignatureLife {
    private SignatureLife() {}

    static List<Refusal> check(JsonObject document, Instant at) {
        List<Refusal> refusals = new ArrayList<>();
        BigDecimal now = BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), 9));
        seconds(document, "exp", refusals)
                .filter(end -> now.compareTo(end) >= 0)
                .ifPresent(end -> refusals.add(refusal(RefusalReason.SIGNATURE_EXPIRED, "exp", end)));
        for (String name : List.of("nbf", "iat")) {
            seconds(document, name, refusals)
                    .filter(start -> now.compareTo(start) < 0)
                    .ifPresent(start -> refusals.add(refusal(RefusalReason.SIGNATURE_NOT_YET_VALID, name, start)));
        }
        return refusals;
    }

    private static Refusal refusal(RefusalReason reason, String name, BigDecimal seconds) {
        return new Refusal(reason, "/" + name, "bound at " + seconds.toPlainString() + " seconds");
    }

    private static Optional<BigDecimal> seconds(JsonObject document, String name, List<Refusal> refusals) {
        try {
            return document.findDecimal(name);
        } catch (MalformedInputException e) {
            refusals.add(new Refusal(RefusalReason.TIME_MALFORMED, e.location(), e.reason()));
            return Optional.empty();
        }
    }
}
