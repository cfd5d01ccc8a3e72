package io.didymium.core.lca.pcr;

/** Something that product category rules say. */
public enum PcrItem {
    /** The amount of product that results are for. */
    DECLARED_UNIT("declared unit"),
    /** The modules that results are given for. */
    BOUNDARY("system boundary"),
    /** How much may be left out. */
    CUT_OFF("cut-off"),
    /** How processes with several products are divided. */
    ALLOCATION_KEY("allocation of co-products"),
    /** That a division is compared with another one. */
    ALLOCATION_COMPARISON("comparison of allocation keys"),
    /** Over how long a time prices are averaged. */
    PRICE_WINDOW("price window"),
    /** That waste leaves free of burden and nothing is credited for what it replaces. */
    WASTE_ALLOCATION("allocation of waste"),
    /** How much of the core processes is measured there. */
    CORE_DATA("specific data of core processes"),
    /** The time that specific data are of. */
    REFERENCE_PERIOD("reference period"),
    /** How old generic data may be. */
    GENERIC_DATA_AGE("age of generic data"),
    /** How much may rest on data of something else. */
    PROXY_DATA("proxy data"),
    /** The categories that results are given in. */
    INDICATORS("indicators"),
    /** For how long the declaration is valid. */
    VALIDITY("validity"),
    /** What has to be reported. */
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
