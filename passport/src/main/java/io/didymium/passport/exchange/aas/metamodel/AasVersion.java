package io.didymium.passport.exchange.aas.metamodel;

/** A version of the metamodel; its JSON does not state which it is of. */
public enum AasVersion {
    /** IDTA-01001-3-0. */
    V3_0("3.0"),
    /** IDTA-01001-3-1. */
    V3_1("3.1");

    private final String number;

    AasVersion(String number) {
        this.number = number;
    }

    /** The number, such as {@code 3.1}. */
    public String number() {
        return number;
    }
}
