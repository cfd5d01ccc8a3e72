package io.didymium.core.responsibility.engagement;

/** What something said at a meeting was. */
public enum TopicKind {
    /** A question. */
    QUESTION("question"),
    /** A concern. */
    CONCERN("concern"),
    /** An opportunity. */
    OPPORTUNITY("opportunity");

    private final String label;

    TopicKind(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
