package io.didymium.passport;

import java.util.Optional;
import java.util.stream.Stream;

/** The five kinds of credential by which the UN Transparency Protocol describes a chain. */
public enum CredentialKind {
    /** Says who a party is: a Digital Identity Anchor, issued by a register. */
    IDENTITY_ANCHOR("DigitalIdentityAnchor", "dia"),
    /** Describes a facility: a Digital Facility Record. */
    FACILITY_RECORD("DigitalFacilityRecord", "dfr"),
    /** Attests an assessment: a Digital Conformity Credential, issued by a certifier. */
    CONFORMITY_CREDENTIAL("DigitalConformityCredential", "dcc"),
    /** Says what happened to batches: a Digital Traceability Event. */
    TRACEABILITY_EVENT("DigitalTraceabilityEvent", "dte"),
    /** Describes a batch: a Digital Product Passport. */
    PRODUCT_PASSPORT("DigitalProductPassport", "dpp");

    private final String type;
    private final String abbreviation;

    CredentialKind(String type, String abbreviation) {
        this.type = type;
        this.abbreviation = abbreviation;
    }

    /** The type as the credential states it. */
    public String type() {
        return type;
    }

    /** The abbreviation that UNTP uses, in lower case. */
    public String abbreviation() {
        return abbreviation;
    }

    /** The kind of a type, if it is one of these. */
    public static Optional<CredentialKind> find(String type) {
        return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
