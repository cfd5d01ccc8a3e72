package io.didymium.core.process;

/** What an output of a step is to the operator. */
public enum OutputRole {
    /** The purpose of the step. */
    PRODUCT("product"),
    /** Another product of value. */
    CO_PRODUCT("co-product"),
    /** What stays in a continuous process, by the books: what went in less what was drawn. */
    HOLD_UP("hold-up"),
    /** Material that returns to the same process: never recycled content (ISO 14021:2016, 7.8.1.1). */
    INTERNAL_RETURN("internal return"),
    /** Material that may be used elsewhere, such as swarf that is sold. */
    RESIDUE("residue"),
    /** Material that is disposed of. */
    WASTE("waste");

    private final String label;

    OutputRole(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
