package io.didymium.core.responsibility.hazard;

/** What is stated of how a material takes to air (Regulation (EC) No 1272/2008, Annex I, 2.10 and 2.11; tests N.2 and N.4 of the UN Manual of Tests and Criteria). */
public enum SelfIgnition {
    /** It catches fire by itself within five minutes. */
    PYROPHORIC("pyrophoric"),
    /** It heats by itself in large amounts and after long times. */
    SELF_HEATING("self-heating"),
    /** Neither, which for fine metal only a test shows. */
    NEITHER("neither pyrophoric nor self-heating");

    private final String label;

    SelfIgnition(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
