package io.didymium.passport.trust;

/** What an anchor may vouch for. */
public enum TrustRole {
    /** Anchors the identities of operators, as a company register does. */
    REGISTER("register"),
    /**
     * Accredits registers: it identifies them and states for which schemes they may register others. A register that it accredits need
     * not be in the trust list; what that register accredits in turn counts for nothing.
     */
    SCHEME("scheme"),
    /** Owns schemes of custody: signs the rules of those in its scope ({@link SchemeDocument}). */
    SCHEME_OWNER("scheme-owner"),
    /** Attests conformity: certificates, assessments, audits. */
    CERTIFIER("certifier"),
    /** Issues permits: an authority, within its scope. */
    AUTHORITY("authority"),
    /** An operator that is trusted directly, without a register. */
    OPERATOR("operator");

    private final String text;

    TrustRole(String text) {
        this.text = text;
    }

    /** The word for it in a trust file. */
    public String text() {
        return text;
    }
}
