package io.didymium.core.process;

/** How what is drawn from a continuous process is taken from what is in it, by the books. */
public enum MixingRule {
    /** Everything in the process is one mixture at each drawing. */
    FULL_MIX("full mix"),
    /** What came first is drawn first. */
    FIFO("first in, first out"),
    /** What is drawn is the mean of what was there at the start and all that came up to the drawing. */
    PERIOD_AVERAGE("average of the period");

    private final String label;

    MixingRule(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
