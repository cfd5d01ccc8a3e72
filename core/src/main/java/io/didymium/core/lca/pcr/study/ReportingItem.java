package io.didymium.core.lca.pcr.study;

/** Something that a declaration has to say in words or numbers beside its results. */
public enum ReportingItem {
    /** Whose declaration it is. */
    OWNER("owner of the declaration"),
    /** What the product is, with its code of the Central Product Classification (UN CPC). */
    PRODUCT_AND_CODE("product and UN CPC code"),
    /** Under which rules, in which version, and of which programme. */
    RULES_AND_PROGRAMME("rules, version and programme operator"),
    /** What is inside the system and what is not, drawn. */
    BOUNDARY_DIAGRAM("diagram of the system boundary"),
    /** Where processes take place. */
    GEOGRAPHY("geography"),
    /** Where data come from. */
    DATA_SOURCES("sources of data"),
    /** How much rests on primary data. */
    PRIMARY_SHARE("share of primary data"),
    /** Which keys divide which processes. */
    ALLOCATION("allocation"),
    /** What was left out. */
    CUT_OFFS("cut-offs"),
    /** The mix of the electricity used, and its kg CO2 eq for a kWh. */
    ELECTRICITY_MIX("electricity: instrument, mix and kg CO2 eq/kWh"),
    /** What the product consists of, with recycled shares. */
    COMPOSITION("composition with recycled shares"),
    /** Packaging, by itself. */
    PACKAGING("packaging"),
    /** Results for each module. */
    RESULTS_BY_MODULE("results by module"),
    /** What the results mean. */
    INTERPRETATION("interpretation"),
    /** Who verified them. */
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
