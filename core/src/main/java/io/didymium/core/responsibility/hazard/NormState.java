package io.didymium.core.responsibility.hazard;

/** Whether a material is stated to be naturally radioactive above the exemption level of 1 Bq/g (Directive 2013/59/Euratom, Annex VII). */
public enum NormState {
    /** The activity of each of Th-232 and U-238 is stated to be at most 1 Bq/g. */
    NOT_ABOVE("not above 1 Bq/g"),
    /** It is stated to be above 1 Bq/g. */
    ABOVE("above 1 Bq/g");

    private final String label;

    NormState(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
