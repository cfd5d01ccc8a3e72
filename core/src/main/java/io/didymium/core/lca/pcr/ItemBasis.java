package io.didymium.core.lca.pcr;

/** What an item of a profile rests on. */
public enum ItemBasis {
    /** Published, and read there. */
    PUBLISHED,
    /** The default of the programme as generally known, taken because the text of the rules was not available. */
    PROGRAMME_DEFAULT,
    /** Neither published nor a default: chosen so that there is something to check. */
    ASSUMPTION
}
