package io.didymium.core.process;

/** The kind of a process step. */
public enum ProcessKind {
    /** Ore or rock leaves the ground; no batch goes in. */
    EXTRACTION("extraction from the ground", true),
    /** Used products are collected; no batch goes in. */
    COLLECTION("collection of end-of-life products", true),
    /** Material is bought from outside the passport chain; no batch goes in. */
    PROCUREMENT("procurement from outside the chain", true),
    /** Ore is enriched, for example by flotation. */
    BENEFICIATION("beneficiation", false),
    /** Rare earths are brought into solution, in place or in a tank. */
    LEACHING("leaching", false),
    /** Rock is dissolved in acid and rare earths are precipitated from the liquor. */
    DIGESTION("acid digestion and precipitation", false),
    /** Minerals are opened by acid roast or caustic. */
    CRACKING("cracking", false),
    /** Rare earths are parted from one another by solvent extraction or chromatography. */
    SEPARATION("separation", false),
    /** Carbonate, oxalate or hydroxide is fired to oxide. */
    CALCINATION("calcination", false),
    /** Oxide is reduced to metal in molten fluoride. */
    ELECTROLYSIS("electrolysis", false),
    /** Fluoride or oxide is reduced to metal by another metal. */
    METALLOTHERMIC_REDUCTION("metallothermic reduction", false),
    /** Metals are melted together and cast as alloy flakes. */
    STRIP_CASTING("strip casting", false),
    /** Alloy is broken by hydrogen and milled to powder. */
    MILLING("hydrogen decrepitation and milling", false),
    /** Powder is pressed in a field and sintered to blocks. */
    SINTERING("pressing and sintering", false),
    /** Blocks are cut and ground to shape. */
    MACHINING("machining", false),
    /** Magnets are coated. */
    COATING("coating", false),
    /** Heavy rare earths diffuse into magnets from a film. */
    GRAIN_BOUNDARY_DIFFUSION("grain boundary diffusion", false),
    /** Parts are put together. */
    ASSEMBLY("assembly", false),
    /** Products are taken apart. */
    DISMANTLING("dismantling", false),
    /** Magnet scrap is turned into alloy powder by hydrogen (HPMS). */
    HYDROGEN_PROCESSING("hydrogen processing of magnet scrap", false),
    /** Scrap or swarf is dissolved and parted into oxides. */
    CHEMICAL_RECYCLING("chemical recycling", false),
    /** Batches are mixed. */
    BLENDING("blending", false),
    /** A batch is divided. */
    SPLITTING("splitting", false),
    /** A batch is given another grade, its material unchanged. */
    REGRADING("re-grading", false);

    private final String label;
    private final boolean source;

    ProcessKind(String label, boolean source) {
        this.label = label;
        this.source = source;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** Whether material enters the chain here, so that the step has no input. */
    public boolean isSource() {
        return source;
    }

    /** Whether pieces that go in come out whole, by themselves or as parts, so that they can be counted. */
    public boolean keepsPieces() {
        return switch (this) {
            case ASSEMBLY, DISMANTLING, COATING, GRAIN_BOUNDARY_DIFFUSION, SPLITTING, REGRADING, BLENDING -> true;
            default -> false;
        };
    }

    /** Whether an output can be made of some of the inputs alone: pieces stay whole and are not mixed. */
    public boolean keepsInputsApart() {
        return keepsPieces() && this != BLENDING;
    }
}
