package io.didymium.core.responsibility.hazard;

/** A kind of data on hazards that a form or a process asks for. */
public enum HazardDatum {
    /** The codes of hazard statements, or that there is none. */
    HAZARD_CODES("hazard codes"),
    /** Natural radioactivity against 1 Bq/g. */
    NORM("natural radioactivity against 1 Bq/g"),
    /** Whether it is pyrophoric or self-heating. */
    SELF_IGNITION("self-ignition in air"),
    /** UN number and class in transport, or that it is no dangerous goods. */
    TRANSPORT("class in transport"),
    /** The dangerous substances that a step uses or gives off. */
    SUBSTANCES("dangerous substances used");

    private final String label;

    HazardDatum(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
