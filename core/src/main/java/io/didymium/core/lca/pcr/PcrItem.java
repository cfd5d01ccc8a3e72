package io.didymium.core.lca.pcr;

/** A requirement of product category rules. */
public enum PcrItem {
    /** The declared unit. */
    DECLARED_UNIT("declared unit"),
    /** The modules of the system boundary. */
    BOUNDARY("system boundary"),
    /** The cut-off criteria. */
    CUT_OFF("cut-off"),
    /** The allocation of processes with several products. */
    ALLOCATION_KEY("allocation of co-products"),
    /** The comparison with another allocation key. */
    ALLOCATION_COMPARISON("comparison of allocation keys"),
    /** The averaging period of prices. */
    PRICE_WINDOW("price window"),
    /** Waste leaves without impact, and replaced products give no credit. */
    WASTE_ALLOCATION("allocation of waste"),
    /** The share of specific data in core processes. */
    CORE_DATA("specific data of core processes"),
    /** The period of specific data. */
    REFERENCE_PERIOD("reference period"),
    /** The age of generic data. */
    GENERIC_DATA_AGE("age of generic data"),
    /** The share of proxy data. */
    PROXY_DATA("proxy data"),
    /** The indicators. */
    INDICATORS("indicators"),
    /** The validity of the declaration. */
    VALIDITY("validity"),
    /** The reported items. */
    REPORTING("reporting");

    private final String label;

    PcrItem(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
