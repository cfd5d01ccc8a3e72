package io.didymium.core.responsibility.diligence;

/**
 * A step of due diligence (OECD Due Diligence Guidance for Responsible Supply Chains of Minerals from Conflict-Affected and High-Risk
 * Areas, third edition 2016, Annex I; general knowledge of the titles).
 */
public enum DiligenceStep {
    /** Step 1. */
    MANAGEMENT_SYSTEMS(1, "company management systems"),
    /** Step 2. */
    IDENTIFY_AND_ASSESS(2, "identification and assessment of risks"),
    /** Step 3. */
    RESPOND(3, "response to identified risks"),
    /** Step 4. */
    INDEPENDENT_AUDIT(4, "independent third-party audit"),
    /** Step 5. */
    REPORT(5, "annual report");

    private final int number;
    private final String label;

    DiligenceStep(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The number in the guidance, from 1. */
    public int number() {
        return number;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
