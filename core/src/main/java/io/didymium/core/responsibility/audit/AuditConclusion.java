package io.didymium.core.responsibility.audit;

/** What an auditor concludes (ISAE 3000 (Revised), 72 to 77). */
public enum AuditConclusion {
    /** What was audited is free of material misstatement. */
    UNQUALIFIED("unqualified"),
    /** It is, except for what is named. */
    QUALIFIED("qualified"),
    /** It is not. */
    ADVERSE("adverse"),
    /** There was not enough evidence. */
    DISCLAIMED("disclaimed");

    private final String label;

    AuditConclusion(String label) {
        this.label = label;
    }

    /** What it is called, for people. */
    public String label() {
        return label;
    }
}
