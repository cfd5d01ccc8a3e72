package io.didymium.core.origin;

/**
 * The class of a source of material (ISO 14021:2016, 7.8).
 *
 * <p>Which classes count as recycled depends on the law: see {@code io.didymium.core.regulation}.
 */
public enum SourceClass {
    /** Mined for the rare earths in it. */
    PRIMARY("primary"),
    /** Obtained beside another mined product, such as from phosphate rock. */
    BY_PRODUCT("by-product"),
    /**
     * Recovered from residues of mining or refining, or from a landfill. Not pre-consumer, because no manufacturer
     * discarded it; not post-consumer, because a deposit does not show who discarded its content. Material from a
     * landfill that is shown to be used products is declared {@link #POST_CONSUMER}.
     */
    TAILINGS_OR_LANDFILL("tailings or landfill"),
    /** Discarded in manufacturing and used in another process (ISO 14021:2016, 7.8.1.1 a 1). */
    PRE_CONSUMER("pre-consumer"),
    /** From products that their users discarded (ISO 14021:2016, 7.8.1.1 a 2). */
    POST_CONSUMER("post-consumer"),
    /** Rework or scrap that went back into the process it came from: never recycled (ISO 14021:2016, 7.8.1.1). */
    INTERNAL_RETURN("internal return"),
    /** In parts that are reused without reprocessing. */
    REUSE("reuse"),
    /** Unknown: undeclared, or mixed in an unknown proportion. */
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
