package io.didymium.core.responsibility.audit;

/** How much an auditor's conclusion assures (ISAE 3000 (Revised), 12(a)). */
public enum AssuranceLevel {
    /** Nothing came to the auditor's attention that speaks against it. */
    LIMITED("limited"),
    /** In the auditor's opinion it is so. */
    REASONABLE("reasonable");

    private final String label;

    AssuranceLevel(String label) {
        this.label = label;
    }

    /** What it is called, for people. */
    public String label() {
        return label;
    }
}
