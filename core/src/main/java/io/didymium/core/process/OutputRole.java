package io.didymium.core.process;

/** What a batch that leaves a step is to the operator. */
public enum OutputRole {
    /** What the step is run for. */
    PRODUCT("product"),
    /** Something else of value. */
    CO_PRODUCT("co-product"),
    /** Matter that goes back into the same process: never recycled content (ISO 14021:2016, 7.8.1.1). */
    INTERNAL_RETURN("internal return"),
    /** Matter that remains and may be used elsewhere, such as swarf that is sold. */
    RESIDUE("residue"),
    /** Matter that is disposed of. */
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
