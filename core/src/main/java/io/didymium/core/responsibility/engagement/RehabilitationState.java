package io.didymium.core.responsibility.engagement;

/** How far land is restored, by the word of the keeper. */
public enum RehabilitationState {
    /** A plan exists. */
    PLANNED("planned"),
    /** Work is under way. */
    UNDER_WAY("under way"),
    /** It is restored. */
    DONE("done"),
    /** There is no plan. */
    NONE("no plan");

    private final String label;

    RehabilitationState(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
