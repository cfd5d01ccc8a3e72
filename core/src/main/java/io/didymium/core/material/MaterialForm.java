package io.didymium.core.material;

/** The form of a material in the rare-earth chain, from the ground to the product and back. */
public enum MaterialForm {
    /** Mineral-bearing rock as mined. */
    ORE("ore"),
    /** Phosphate rock, a source of rare earths as a by-product. */
    PHOSPHATE_ROCK("phosphate rock"),
    /** Ore enriched in its rare-earth minerals. */
    MINERAL_CONCENTRATE("mineral concentrate"),
    /** Rare earths brought into solution. */
    LIQUOR("liquor"),
    /** Mixed or single rare-earth carbonate. */
    CARBONATE("carbonate"),
    /** Mixed or single rare-earth oxalate. */
    OXALATE("oxalate"),
    /** Mixed or single rare-earth hydroxide. */
    HYDROXIDE("hydroxide"),
    /** Mixed or single rare-earth chloride. */
    CHLORIDE("chloride"),
    /** Mixed or single rare-earth nitrate. */
    NITRATE("nitrate"),
    /** Mixed or single rare-earth fluoride. */
    FLUORIDE("fluoride"),
    /** Mixed or single rare-earth oxide. */
    OXIDE("oxide"),
    /** One or several rare earths as metal. */
    METAL("metal"),
    /** A metal alloyed with others, such as DyFe or magnet alloy. */
    ALLOY("alloy"),
    /** Hydrided metal or alloy. */
    HYDRIDE("hydride"),
    /** Milled alloy. */
    POWDER("powder"),
    /** A pressed and sintered block. */
    SINTERED_BLOCK("sintered block"),
    /** A finished permanent magnet. */
    MAGNET("magnet"),
    /** A part with magnets in it, such as a rotor. */
    COMPONENT("component"),
    /** A finished product with magnets in it. */
    PRODUCT("product"),
    /** A product at the end of its life. */
    END_OF_LIFE_PRODUCT("end-of-life product"),
    /** Scrap of metal, alloy or magnets. */
    SCRAP("scrap"),
    /** Fine scrap of machining, often wet and oxidised. */
    SWARF("swarf"),
    /** What remains of melting or electrolysis. */
    SLAG("slag"),
    /** What remains of mineral processing. */
    TAILINGS("tailings"),
    /** A solid or liquid that remains of a process. */
    RESIDUE("residue"),
    /** A product that is made beside the rare earths, such as fertiliser. */
    CO_PRODUCT("co-product"),
    /** A metal or compound without rare earths that is alloyed or consumed, such as iron or ferroboron. */
    INPUT_MATERIAL("input material");

    private final String label;

    MaterialForm(String label) {
        this.label = label;
    }

    /**
     * Whether every material of this form is made of rare earths, so that their contents must be known: from concentrate to
     * magnet. Ore, solutions and what remains of a process may hold hardly any, scrap may be of iron or copper, and what magnets are built
     * into is weighed whole.
     */
    public boolean isRareEarth() {
        return switch (this) {
            case MINERAL_CONCENTRATE,
                    CARBONATE,
                    OXALATE,
                    HYDROXIDE,
                    CHLORIDE,
                    NITRATE,
                    FLUORIDE,
                    OXIDE,
                    METAL,
                    ALLOY,
                    HYDRIDE,
                    POWDER,
                    SINTERED_BLOCK,
                    MAGNET -> true;
            case ORE,
                    PHOSPHATE_ROCK,
                    LIQUOR,
                    COMPONENT,
                    PRODUCT,
                    END_OF_LIFE_PRODUCT,
                    SCRAP,
                    SWARF,
                    SLAG,
                    TAILINGS,
                    RESIDUE,
                    CO_PRODUCT,
                    INPUT_MATERIAL -> false;
        };
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
