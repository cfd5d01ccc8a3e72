package io.didymium.core.circularity;

/** A stage at which an element is kept or lost on its way back. */
public enum RecyclingStage {
    /** Of what reaches the end of its life, what is collected for recycling. */
    COLLECTION("collection"),
    /** Of what is collected, what dismantling and sorting hand on. */
    PRE_TREATMENT("pre-treatment"),
    /** Of what is handed on, what leaves recycling as a product. */
    RECOVERY("recovery");

    private final String label;

    RecyclingStage(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
