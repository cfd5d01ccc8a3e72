package io.didymium.core.responsibility.engagement;

/** How far people concerned take part in decisions (IAP2 spectrum; general knowledge of the titles). */
public enum ConsultationLevel {
    /** They are informed. */
    INFORM("informed"),
    /** They are heard. */
    CONSULT("consulted"),
    /** They are worked with throughout. */
    INVOLVE("involved"),
    /** They are partners in each decision. */
    COLLABORATE("collaborating"),
    /** They decide. */
    EMPOWER("deciding");

    private final String label;

    ConsultationLevel(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
