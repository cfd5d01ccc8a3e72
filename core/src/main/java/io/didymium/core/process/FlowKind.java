package io.didymium.core.process;

/** The role of a flow in a step. */
public enum FlowKind {
    /** A reagent, coating, electrode or process water that goes in. */
    REAGENT("reagent", true),
    /** A loss that is accounted for. */
    LOSS("loss", false),
    /** What is missing and nobody measured where it went: limited by the verifier's policy. */
    UNACCOUNTED("unaccounted", false),
    /** An emission to air. */
    EMISSION("emission", false),
    /** An emission to water. */
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
