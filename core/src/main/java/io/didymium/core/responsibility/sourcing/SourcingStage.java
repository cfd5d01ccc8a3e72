package io.didymium.core.responsibility.sourcing;

import io.didymium.core.process.ProcessKind;
import java.util.Set;

/** A stage of making magnets, as procurement law distinguishes them. */
public enum SourcingStage {
    /** From the ground. */
    MINING("mining"),
    /** From ore or mixed compounds to metal, separation aside. */
    REFINING("refining"),
    /** Rare earths parted from one another. */
    SEPARATION("separation"),
    /** Metals melted to magnet alloy. */
    MELTING("melting"),
    /** Alloy made into magnets. */
    PRODUCTION("magnet production"),
    /** Products and scrap made into material again. */
    RECYCLING("recycling"),
    /** Bought, blended, divided, graded or assembled: by the word of its operator no stage that law names. */
    OTHER("no stage by name");

    private final String label;

    SourcingStage(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** Whether every rare earth in a magnet passed it, at some time and place. */
    public boolean isOfEveryMagnet() {
        return this != RECYCLING && this != OTHER;
    }

    /** The stages that a kind of process is: chemical recycling parts and refines too, hydrogen processing makes powder for magnets. */
    public static Set<SourcingStage> of(ProcessKind kind) {
        return switch (kind) {
            case EXTRACTION -> Set.of(MINING);
            case BENEFICIATION, LEACHING, DIGESTION, CRACKING, CALCINATION, ELECTROLYSIS, METALLOTHERMIC_REDUCTION ->
                Set.of(REFINING);
            case SEPARATION -> Set.of(SEPARATION);
            case STRIP_CASTING -> Set.of(MELTING);
            case MILLING, SINTERING, MACHINING, COATING, GRAIN_BOUNDARY_DIFFUSION -> Set.of(PRODUCTION);
            case COLLECTION, DISMANTLING -> Set.of(RECYCLING);
            case HYDROGEN_PROCESSING -> Set.of(RECYCLING, PRODUCTION);
            case CHEMICAL_RECYCLING -> Set.of(RECYCLING, REFINING, SEPARATION);
            case PROCUREMENT, ASSEMBLY, BLENDING, SPLITTING, REGRADING -> Set.of(OTHER);
        };
    }
}
