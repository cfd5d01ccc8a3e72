package io.didymium.core.lca.pcr.study;

/** An item that a declaration reports beside its results. */
public enum ReportingItem {
    /** The owner of the declaration. */
    OWNER("owner of the declaration"),
    /** The product, with its code of the Central Product Classification (UN CPC). */
    PRODUCT_AND_CODE("product and UN CPC code"),
    /** The rules, their version and the programme. */
    RULES_AND_PROGRAMME("rules, version and programme operator"),
    /** A diagram of the system boundary. */
    BOUNDARY_DIAGRAM("diagram of the system boundary"),
    /** The geography of the processes. */
    GEOGRAPHY("geography"),
    /** The sources of data. */
    DATA_SOURCES("sources of data"),
    /** The share of primary data. */
    PRIMARY_SHARE("share of primary data"),
    /** The allocation keys. */
    ALLOCATION("allocation"),
    /** The cut-offs. */
    CUT_OFFS("cut-offs"),
    /** The mix of the electricity used, and its kg CO2 eq for a kWh. */
    ELECTRICITY_MIX("electricity: instrument, mix and kg CO2 eq/kWh"),
    /** The composition of the product, with recycled shares. */
    COMPOSITION("composition with recycled shares"),
    /** Packaging. */
    PACKAGING("packaging"),
    /** Results for each module. */
    RESULTS_BY_MODULE("results by module"),
    /** The interpretation of the results. */
    INTERPRETATION("interpretation"),
    /** The verifier. */
    VERIFIER("verifier"),
    /** The content of rare-earth oxides of a concentrate. */
    RARE_EARTH_CONTENT("content of total rare-earth oxides"),
    /** The purity of an oxide, and each of its oxides. */
    PURITY("purity and individual oxides"),
    /** The coating and grade of a magnet. */
    COATING_AND_GRADE("coating and grade"),
    /** Mass and activity of thorium and uranium in product, tailings and residues. */
    THORIUM_AND_URANIUM("thorium and uranium in product, tailings and residues"),
    /** Acid and ammonia streams, for their toxicity to waters. */
    ACID_AND_AMMONIA("acid and ammonia streams"),
    /** Perfluorocarbons of electrolysis, as a flow of their own. */
    PERFLUOROCARBONS("perfluorocarbons of electrolysis");

    private final String label;

    ReportingItem(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
