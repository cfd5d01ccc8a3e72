package io.didymium.core.lca.mapping;

import java.util.List;

/** What a flow of an inventory is matched with a flow of a method by. */
public enum MatchBasis {
    /** A mapping that the user provides. */
    MAPPING_FILE,
    /** The same identifier. */
    IDENTIFIER,
    /** The same CAS number in the same compartment. */
    CAS_NUMBER,
    /** The same name, but for spelling, in the same compartment. */
    NAME;

    /** The order in which matches are tried unless the caller states another. */
    public static final List<MatchBasis> DEFAULT_ORDER = List.of(values());
}
