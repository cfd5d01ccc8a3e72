package io.didymium.passport.conflict;

/** The ways in which statements exclude each other. */
public enum ConflictKind {
    /** One number of an account has two entries. */
    NUMBER_USED_TWICE("number-used-twice", "one number of the account has two entries"),
    /** An account has two secrets or keys. */
    ACCOUNT_OPENED_TWICE("account-opened-twice", "the account is opened twice, with different secrets or keys"),
    /** Two events of an account take the same mass. */
    MASS_WITHDRAWN_TWICE("mass-withdrawn-twice", "two events withdraw the same mass"),
    /** What the receiver acknowledges is called off. */
    VOID_ALTHOUGH_RECEIVED("void-although-received", "a delivery is called off that its receiver acknowledges"),
    /** An id and version has two contents. */
    TWO_CONTENTS_OF_ONE_ID("two-contents-of-one-id", "one id has two contents"),
    /** A step or transfer has two events of one version. */
    TWO_EVENTS_OF_ONE_STEP("two-events-of-one-step", "one step or transfer has two events"),
    /** Two credentials replace the same one. */
    SUPERSEDED_TWICE("superseded-twice", "two credentials replace the same one"),
    /** More of a batch was taken at a site than was there. */
    DELIVERED_BEYOND_MASS("delivered-beyond-mass", "more was taken of a batch than there was"),
    /** More is credited than there is. */
    CREDIT_SPENT_TWICE("credit-spent-twice", "more is credited than there is"),
    /** A log signed two trees of one size. */
    LOG_FORKED("log-forked", "the log signed two different trees of one size"),
    /** A log showed two entries at one place. */
    LOG_REWRITTEN("log-rewritten", "the log showed two entries at one place");

    private final String id;
    private final String words;

    ConflictKind(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The stable id, in lower case with hyphens. */
    public String id() {
        return id;
    }

    /** What it is, for people. */
    public String words() {
        return words;
    }
}
