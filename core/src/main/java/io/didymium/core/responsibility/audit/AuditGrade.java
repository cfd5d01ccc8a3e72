package io.didymium.core.responsibility.audit;

/** How grave a finding of an auditor is, from worst to least. */
public enum AuditGrade {
    /** What was audited cannot be relied on. */
    CRITICAL("critical"),
    /** A requirement is not met. */
    MAJOR("major"),
    /** A requirement is met with a lapse. */
    MINOR("minor"),
    /** Nothing is wrong, but something could be better. */
    OPPORTUNITY("opportunity for improvement");

    private final String label;

    AuditGrade(String label) {
        this.label = label;
    }

    /** What it is called, for people. */
    public String label() {
        return label;
    }

    /** Whether an unqualified conclusion cannot be drawn while such a finding is open. */
    public boolean isGrave() {
        return this == CRITICAL || this == MAJOR;
    }
}
