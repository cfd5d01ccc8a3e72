package io.didymium.core.lca.chain;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;

/** A life cycle stage of rare earths, named by its product. */
public enum LifeCycleStage {
    /** From the ground to a mineral concentrate or a mixed compound. */
    CONCENTRATE("mine to concentrate"),
    /** From concentrate to separated oxides. */
    OXIDE("concentrate to oxide"),
    /** From oxide to metal. */
    METAL("oxide to metal"),
    /** From metal to magnet. */
    MAGNET("metal to magnet"),
    /** From magnet to a product with magnets in it. */
    PRODUCT("magnet to product"),
    /** From used products or scrap to material. */
    RECOVERY("recovery"),
    /** Bought from outside the chain, with everything upstream. */
    SUPPLY("bought from outside the chain"),
    /** Co-products other than rare earths. */
    BESIDE("beside the rare earths");

    private final String label;

    LifeCycleStage(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** The stage of a step: by its kind, or by the form of its product where it only blends, splits or regrades. */
    public static LifeCycleStage of(ProcessStep step, SupplyChain chain) {
        return switch (step.kind()) {
            case EXTRACTION, BENEFICIATION, LEACHING, DIGESTION -> CONCENTRATE;
            case CRACKING, SEPARATION, CALCINATION -> OXIDE;
            case ELECTROLYSIS, METALLOTHERMIC_REDUCTION -> METAL;
            case STRIP_CASTING, MILLING, SINTERING, MACHINING, COATING, GRAIN_BOUNDARY_DIFFUSION -> MAGNET;
            case ASSEMBLY -> PRODUCT;
            case COLLECTION, DISMANTLING, HYDROGEN_PROCESSING, CHEMICAL_RECYCLING -> RECOVERY;
            case PROCUREMENT -> SUPPLY;
            case BLENDING, SPLITTING, REGRADING ->
                step.outputs().stream()
                        .filter(output -> output.role() == OutputRole.PRODUCT)
                        .findFirst()
                        .or(() -> step.outputs().stream().findFirst())
                        .map(Output::batch)
                        .map(chain::batch)
                        .map(Batch::form)
                        .map(LifeCycleStage::leadingTo)
                        .orElse(BESIDE);
        };
    }

    /** The stage whose product has a form of material. */
    public static LifeCycleStage leadingTo(MaterialForm form) {
        return switch (form) {
            case ORE, PHOSPHATE_ROCK, MINERAL_CONCENTRATE, LIQUOR, CARBONATE, OXALATE, HYDROXIDE, CHLORIDE, NITRATE ->
                CONCENTRATE;
            case OXIDE, FLUORIDE -> OXIDE;
            case METAL -> METAL;
            case ALLOY, HYDRIDE, POWDER, SINTERED_BLOCK, MAGNET -> MAGNET;
            case COMPONENT, PRODUCT -> PRODUCT;
            case END_OF_LIFE_PRODUCT, SCRAP, SWARF -> RECOVERY;
            case SLAG, TAILINGS, RESIDUE, CO_PRODUCT, INPUT_MATERIAL -> BESIDE;
        };
    }
}
