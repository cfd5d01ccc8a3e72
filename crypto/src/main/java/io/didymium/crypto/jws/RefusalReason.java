package io.didymium.crypto.jws;

import java.util.Optional;

/** Why a token is not accepted. */
public enum RefusalReason {
    /** {@code alg} is none of those accepted (RFC 8725 section 3.1). */
    ALGORITHM_NOT_ACCEPTED("jws-algorithm", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** {@code crit} is present: no extension is understood here (RFC 7515 section 4.1.11). */
    CRITICAL_EXTENSION("jws-crit", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** The header contains a key or refers to one: keys come from the verifier alone. */
    KEY_IN_HEADER("jws-key-in-header", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** The certificates in the header, or what goes with them, are malformed or contradictory. */
    CERTIFICATE_MALFORMED("jws-certificate", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** The certificate in the header is of another key than the signer's. */
    CERTIFICATE_OF_OTHER_KEY("jws-certificate-key", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** The key of the certificate in the header is not for signing. */
    CERTIFICATE_NOT_FOR_SIGNING("jws-certificate-use", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** The certificate in the header was not valid when the signer says that it signed. */
    CERTIFICATE_OUT_OF_TIME("jws-certificate-time", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** The header asks for another treatment of the payload: {@code b64}, {@code zip}. */
    PAYLOAD_OPTION("jws-payload-option", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** {@code typ} is not that of the kind of token expected (RFC 8725 section 3.11). */
    TYPE_MISMATCH("jws-typ", "PARSING_ERROR"),
    /** {@code cty} is not that of the kind of token expected. */
    CONTENT_TYPE_MISMATCH("jws-cty", "PARSING_ERROR"),
    /** {@code kid} is absent. */
    KEY_ID_MISSING("jws-kid-missing", "INVALID_VERIFICATION_METHOD_URL"),
    /** {@code kid} is not an absolute DID URL. */
    KEY_ID_MALFORMED("jws-kid-malformed", "INVALID_VERIFICATION_METHOD_URL"),
    /** No document of the signer's DID is available: undecided. */
    KEY_UNKNOWN("key-unknown", null),
    /** The signer's key is of an unsupported type: undecided. */
    KEY_UNSUPPORTED("key-unsupported", null),
    /** The signer's document does not have the key. */
    KEY_NOT_IN_DOCUMENT("key-not-in-document", "INVALID_VERIFICATION_METHOD"),
    /** The key is not listed for this use, or belongs to somebody else. */
    KEY_NOT_AUTHORISED("key-not-authorised", "INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD"),
    /** The key was not in use at the time that counts: not yet, or expired. */
    KEY_OUT_OF_TIME("key-out-of-time", "INVALID_VERIFICATION_METHOD"),
    /** The key was revoked before the time that counts. */
    KEY_REVOKED("key-revoked", "INVALID_VERIFICATION_METHOD"),
    /** {@code alg} does not fit the key. */
    ALGORITHM_KEY_MISMATCH("jws-algorithm-key", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** The signature does not verify with the key. */
    SIGNATURE_MISMATCH("signature-mismatch", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** The payload is not one strict JSON object. */
    PAYLOAD_MALFORMED("payload-malformed", "PARSING_ERROR"),
    /** {@code vc} or {@code vp} is present: the payload is not the document itself. */
    OBSOLETE_CLAIM("claim-vc-or-vp", "MALFORMED_VALUE_ERROR"),
    /** The issuer, of a presentation the holder, is missing or has no id. */
    ISSUER_MISSING("issuer-missing", "MALFORMED_VALUE_ERROR"),
    /** {@code iss} is another than the issuer. */
    ISSUER_MISMATCH("issuer-mismatch", "MALFORMED_VALUE_ERROR"),
    /** {@code jti} is another than the id of the document. */
    ID_MISMATCH("id-mismatch", "MALFORMED_VALUE_ERROR"),
    /** The key is not the issuer's. */
    ISSUER_IS_NOT_SIGNER("issuer-is-not-signer", "CRYPTOGRAPHIC_SECURITY_ERROR"),
    /** A time is malformed. */
    TIME_MALFORMED("time-malformed", "MALFORMED_VALUE_ERROR"),
    /** The signature has expired: {@code exp}. */
    SIGNATURE_EXPIRED("signature-expired", "RANGE_ERROR"),
    /** The signature is from the future: {@code nbf}, {@code iat}. */
    SIGNATURE_NOT_YET_VALID("signature-not-yet-valid", "RANGE_ERROR"),
    /** {@code validFrom} is after {@code validUntil}. */
    VALIDITY_REVERSED("validity-reversed", "RANGE_ERROR"),
    /** The time that counts is before {@code validFrom}. */
    NOT_YET_VALID("not-yet-valid", "RANGE_ERROR"),
    /** The time that counts is after {@code validUntil}. */
    NO_LONGER_VALID("no-longer-valid", "RANGE_ERROR"),
    /** The document is not of the shape that the VC Data Model 2.0 demands. */
    DATA_MODEL("data-model", "MALFORMED_VALUE_ERROR"),
    /** A presentation is for another audience than the verifier, or for one although none is expected. */
    AUDIENCE_MISMATCH("audience-mismatch", null),
    /** A presentation answers another nonce than the verifier's, or one although none is expected. */
    NONCE_MISMATCH("nonce-mismatch", null),
    /** A presentation was signed too long ago, or does not say when. */
    PRESENTATION_TOO_OLD("presentation-too-old", null);

    private final String code;
    private final Optional<String> w3cCode;

    RefusalReason(String code, @org.jspecify.annotations.Nullable String w3cCode) {
        this.code = code;
        this.w3cCode = Optional.ofNullable(w3cCode);
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The code that the W3C has for it (VC Data Model 2.0 section 7.1; Controlled Identifiers 1.0 section 3.5). */
    public Optional<String> w3cCode() {
        return w3cCode;
    }

    /** Whether more evidence could still show the token to be good; every other reason is final. */
    public boolean isUndecided() {
        return this == KEY_UNKNOWN || this == KEY_UNSUPPORTED;
    }
}
