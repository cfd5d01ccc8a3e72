package io.didymium.core.responsibility.engagement;

/** What became of a commitment, by the word of the keeper. */
public enum CommitmentState {
    /** Not done yet. */
    OPEN("open"),
    /** Done. */
    DONE("done"),
    /** Given up. */
    DROPPED("dropped");

    private final String label;

    CommitmentState(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
