package io.didymium.crypto.sdjwt;

/** What can be wrong with an SD-JWT beyond its issuer's token (RFC 9901 section 7). */
public enum SdJwtReason {
    /** {@code _sd_alg} is not sha-256, sha-384 or sha-512, character by character. */
    HASH_NOT_ACCEPTED("sd-hash"),
    /** {@code _sd}, {@code ...} or {@code _sd_alg} is in the wrong place or has the wrong form. */
    DIGESTS_MALFORMED("sd-digests"),
    /** A duplicate digest or disclosure. */
    DIGEST_TWICE("sd-digest-twice"),
    /** A disclosure of an object member replaces an array element, or the reverse. */
    DISCLOSURE_MISPLACED("sd-disclosure-misplaced"),
    /** A disclosure has a name that no claim may have. */
    NAME_RESERVED("sd-name-reserved"),
    /** A disclosure has the name of a claim that is already there. */
    NAME_TWICE("sd-name-twice"),
    /** A disclosure without a matching digest. */
    DISCLOSURE_UNREFERENCED("sd-disclosure-unreferenced"),
    /** Disclosures are nested too deeply. */
    TOO_DEEP("sd-too-deep"),
    /** A claim was hidden that the verifier must always see. */
    CLAIM_MUST_NOT_BE_HIDDEN("sd-claim-hidden"),
    /** A claim that the verifier demands is not there, or not disclosed. */
    CLAIM_MISSING("sd-claim-missing"),
    /** The verifier demands a key binding, and there is none. */
    BINDING_MISSING("kb-missing"),
    /** There is a key binding, but the policy has no requirements for one. */
    BINDING_UNEXPECTED("kb-unexpected"),
    /** The token names no holder's key that can be read. */
    BINDING_KEY_UNKNOWN("kb-key"),
    /** The header of the key binding is not what it must be. */
    BINDING_HEADER("kb-header"),
    /** The holder's key did not make the key binding. */
    BINDING_SIGNATURE("kb-signature"),
    /** The payload of the key binding is not JSON with its four claims. */
    BINDING_MALFORMED("kb-malformed"),
    /** The key binding has another audience. */
    BINDING_AUDIENCE("kb-audience"),
    /** The key binding has another nonce. */
    BINDING_NONCE("kb-nonce"),
    /** The key binding is too old, or from the future. */
    BINDING_TIME("kb-time"),
    /** The key binding covers another token or other disclosures. */
    BINDING_HASH("kb-hash");

    private final String code;

    SdJwtReason(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
