package io.didymium.crypto.sdjwt;

import java.util.Set;

/** Names with a meaning of their own in RFC 9901, and claims that must not be hidden. */
final class Reserved {
    static final String DIGESTS = "_sd";
    static final String HASH = "_sd_alg";
    static final String ELEMENT = "...";
    static final String CONFIRMATION = "cnf";

    static final Set<String> NAMES = Set.of(DIGESTS, HASH, ELEMENT);

    /** Top-level claims by which a verifier judges the rest (RFC 9901 section 9.7; VC-JOSE-COSE 1.0 section 3.2). */
    static final Set<String> NEVER_HIDDEN = Set.of(
            "@context",
            "type",
            "issuer",
            "credentialStatus",
            "credentialSchema",
            "validFrom",
            "validUntil",
            "relatedResource",
            "iss",
            "aud",
            "exp",
            "nbf",
            "vct",
            "status",
            CONFIRMATION);

    private Reserved() {}
}
