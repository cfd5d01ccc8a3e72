package io.didymium.core.responsibility.engagement;

/** What became of a grievance, by the word of the keeper. */
public enum GrievanceState {
    /** Raised, and not answered. */
    OPEN("open"),
    /** A remedy is under way. */
    IN_REMEDY("in remedy"),
    /** Closed. */
    CLOSED("closed");

    private final String label;

    GrievanceState(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
