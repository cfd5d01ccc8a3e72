package io.didymium.core.responsibility.engagement;

/** Whether people concerned consented (IFC Performance Standard 7; general knowledge). */
public enum ConsentState {
    /** Nobody was asked. */
    NOT_SOUGHT("not sought"),
    /** It was asked for and is not given. */
    SOUGHT("sought"),
    /** It was given. */
    GIVEN("given"),
    /** It was refused. */
    REFUSED("refused"),
    /** It was given and withdrawn. */
    WITHDRAWN("withdrawn");

    private final String label;

    ConsentState(String label) {
        this.label = label;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }
}
