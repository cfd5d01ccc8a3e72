package io.didymium.core.process;

/** What passes into or out of a step without a passport of its own. */
public enum FlowKind {
    /** A reagent, coating, electrode or process water that goes in. */
    REAGENT("reagent", true),
    /** Matter that is lost and accounted for. */
    LOSS("loss", false),
    /** Matter that leaves to the air. */
    EMISSION("emission", false),
    /** Matter that leaves with water. */
    EFFLUENT("effluent", false);

    private final String label;
    private final boolean input;

    FlowKind(String label, boolean input) {
        this.label = label;
        this.input = input;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** Whether the flow goes in. */
    public boolean isInput() {
        return input;
    }
}
