package io.didymium.core.origin;

/**
 * As what matter came into the chain, or came back into it.
 *
 * <p>Which classes count as recycled is not said here: laws differ, so {@code io.didymium.core.regulation} says it.
 */
public enum SourceClass {
    /** Mined for the rare earths in it. */
    PRIMARY("primary"),
    /** Mined for something else, the rare earths taken beside it, such as from phosphate rock. */
    BY_PRODUCT("by-product"),
    /**
     * Recovered from what mining or refining left behind, or from a landfill. Neither pre-consumer, because no
     * manufacture discarded it, nor post-consumer, because a deposit does not show who discarded what lies in it; what
     * was dug from a landfill and is shown to be used products is declared {@link #POST_CONSUMER}.
     */
    TAILINGS_OR_LANDFILL("tailings or landfill"),
    /** Discarded by a manufacture and taken up by another process (ISO 14021:2016, 7.8.1.1 a 1). */
    PRE_CONSUMER("pre-consumer"),
    /** From products that their users discarded (ISO 14021:2016, 7.8.1.1 a 2). */
    POST_CONSUMER("post-consumer"),
    /** Rework or scrap that went back into the process it came from: never recycled (ISO 14021:2016, 7.8.1.1). */
    INTERNAL_RETURN("internal return"),
    /** In parts used again without being made anew. */
    REUSE("reuse"),
    /** Not known: undeclared, or mixed in unknown proportion. */
    UNDETERMINED("undetermined");

    private final String label;

    SourceClass(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
