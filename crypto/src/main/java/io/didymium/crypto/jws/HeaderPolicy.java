package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the header of a token must say (RFC 8725; VC-JOSE-COSE 1.0 section 3).
 *
 * @param kind the kind of token expected
 * @param algorithms the algorithms accepted
 * @param typeRequired whether {@code typ} is required; if present it must match in any case
 * @param keyIdRequired whether {@code kid} must be an absolute DID URL
 */
public record HeaderPolicy(TokenKind kind, Set<JwsAlgorithm> algorithms, boolean typeRequired, boolean keyIdRequired) {
    private static final Set<String> KEY_MEMBERS = Set.of("jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256");
    private static final Set<String> PAYLOAD_MEMBERS = Set.of("b64", "zip", "enc");

    /** Refuses an empty set of algorithms. */
    public HeaderPolicy {
        Objects.requireNonNull(kind, "kind");
        algorithms = Set.copyOf(algorithms);
        if (algorithms.isEmpty()) {
            throw new IllegalArgumentException("at least one algorithm");
        }
    }

    /** All algorithms, {@code typ} and {@code kid} required. */
    public static HeaderPolicy strict(TokenKind kind) {
        return new HeaderPolicy(kind, EnumSet.allOf(JwsAlgorithm.class), true, true);
    }

    /** This policy with {@code typ} optional, as in the examples of the W3C. */
    public HeaderPolicy withOptionalType() {
        return new HeaderPolicy(kind, algorithms, false, keyIdRequired);
    }

    /** This policy with {@code kid} optional and not checked: for callers that know the key from elsewhere. */
    public HeaderPolicy withAnyKeyId() {
        return new HeaderPolicy(kind, algorithms, typeRequired, false);
    }

    /** All faults of a header, in a fixed order. */
    public List<Refusal> check(JwsHeader header) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<JwsAlgorithm> algorithm = JwsAlgorithm.find(header.algorithm());
        if (algorithm.filter(algorithms::contains).isEmpty()) {
            refusals.add(new Refusal(
                    RefusalReason.ALGORITHM_NOT_ACCEPTED, "alg", "not an accepted algorithm: " + header.algorithm()));
        }
        for (String name : header.otherNames()) {
            if (name.equals("crit")) {
                refusals.add(
                        new Refusal(RefusalReason.CRITICAL_EXTENSION, name, "header extensions are not supported"));
            } else if (KEY_MEMBERS.contains(name)) {
                refusals.add(new Refusal(RefusalReason.KEY_IN_HEADER, name, "keys in the header are not accepted"));
            } else if (PAYLOAD_MEMBERS.contains(name)) {
                refusals.add(new Refusal(RefusalReason.PAYLOAD_OPTION, name, "the payload is taken as it is"));
            }
        }
        checkTypes(header, refusals);
        if (keyIdRequired) {
            keyName(header, refusals);
        }
        return List.copyOf(refusals);
    }

    private void checkTypes(JwsHeader header, List<Refusal> refusals) {
        if (header.type().isEmpty() ? typeRequired : !names(header.type().get(), kind.type())) {
            refusals.add(new Refusal(
                    RefusalReason.TYPE_MISMATCH,
                    "typ",
                    "expected " + kind.type() + ", found " + header.type().orElse("none")));
        }
        if (header.contentType().isPresent() && !names(header.contentType().get(), kind.contentType())) {
            refusals.add(new Refusal(
                    RefusalReason.CONTENT_TYPE_MISMATCH,
                    "cty",
                    "expected " + kind.contentType() + ", found "
                            + header.contentType().get()));
        }
    }

    /** A media type may be written without {@code application/} (RFC 7515 sections 4.1.9 and 4.1.10). */
    private static boolean names(String found, String expected) {
        return found.equals(expected) || found.equals("application/" + expected);
    }

    /** The absolute name of the key; if there is none, that is added to the refusals. */
    static Optional<DidUrl> keyName(JwsHeader header, List<Refusal> refusals) {
        if (header.keyId().isEmpty()) {
            refusals.add(new Refusal(RefusalReason.KEY_ID_MISSING, "kid", "the key that signed is not named"));
            return Optional.empty();
        }
        try {
            return Optional.of(DidUrl.parse(header.keyId().get()));
        } catch (MalformedInputException e) {
            refusals.add(new Refusal(RefusalReason.KEY_ID_MALFORMED, "kid", e.reason()));
            return Optional.empty();
        }
    }
}
