package io.didymium.core.lca.pcr;

/** The basis of an item of the rules. */
public enum ItemBasis {
    /** The published text of the rules. */
    PUBLISHED,
    /** The default of the programme, because the text of the rules was not available. */
    PROGRAMME_DEFAULT,
    /** An assumption, neither published nor a programme default. */
    ASSUMPTION
}
