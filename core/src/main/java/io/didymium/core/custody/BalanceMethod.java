package io.didymium.core.custody;

/** How the books of a mass balance are turned into claims (ISO 22095-2:2026). Books have one method, never both. */
public enum BalanceMethod {
    /** What came in is credited, and spent on outputs as the operator likes. */
    CREDIT("credit"),
    /** Every output has the average share of what came in. */
    ROLLING_AVERAGE("rolling average");

    private final String label;

    BalanceMethod(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
