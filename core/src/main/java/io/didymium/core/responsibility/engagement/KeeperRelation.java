package io.didymium.core.responsibility.engagement;

/** How the keeper of a record states to be related to the operator of the site. */
public enum KeeperRelation {
    /** It is the operator, or of its group. */
    OPERATOR("the operator itself"),
    /** It is paid by the operator for keeping the record. */
    COMMISSIONED("commissioned by the operator"),
    /** It states to be neither. */
    INDEPENDENT("independent");

    private final String label;

    KeeperRelation(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
