package io.didymium.core.circularity;

/** Of what stated recycling rates are. */
public enum RecyclingScope {
    /** Of the steps of the keeper itself in this chain: those of pre-treatment and recovery can be calculated from it. */
    OWN_STEPS("the keeper's own steps in this chain"),
    /** Of a year and a region: no chain shows it. */
    REGION("a year and a region");

    private final String label;

    RecyclingScope(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
