package io.didymium.core.lca.pcr.study;

/** A part of the life cycle that results are given for by itself. */
public enum StudyModule {
    /** What suppliers do. */
    UPSTREAM,
    /** What the maker of the product does. */
    CORE,
    /** What happens to the product at customers and at its end of life. */
    DOWNSTREAM
}
