package io.didymium.core.responsibility.engagement;

/** A criterion of effective grievance mechanisms (UN Guiding Principle 31; general knowledge of the titles). */
public enum GrievanceCriterion {
    /** Trusted by those for whom it is meant. */
    LEGITIMATE("legitimate"),
    /** Known, and usable without hindrance. */
    ACCESSIBLE("accessible"),
    /** With a known procedure and time. */
    PREDICTABLE("predictable"),
    /** With fair access to information and advice. */
    EQUITABLE("equitable"),
    /** Those concerned are kept informed. */
    TRANSPARENT("transparent"),
    /** Outcomes accord with human rights. */
    RIGHTS_COMPATIBLE("compatible with rights"),
    /** What is learned prevents harm. */
    LEARNING("a source of learning"),
    /** Designed with those for whom it is meant. */
    DIALOGUE("based on dialogue");

    private final String label;

    GrievanceCriterion(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
