package io.didymium.passport.trust;

/** What an anchor may vouch for. */
public enum TrustRole {
    /** Anchors the identities of operators, as a company register does. */
    REGISTER("register"),
    /** Attests conformity: certificates, assessments, audits. */
    CERTIFIER("certifier"),
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
