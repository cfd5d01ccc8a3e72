package io.didymium.crypto.did;

/** What a key of a DID document may be used for (Controlled Identifiers 1.0 section 2.3). */
public enum VerificationRelationship {
    /** To make statements: to issue credentials. */
    ASSERTION_METHOD("assertionMethod"),
    /** To authenticate: to sign presentations. */
    AUTHENTICATION("authentication"),
    /** To invoke a capability. */
    CAPABILITY_INVOCATION("capabilityInvocation"),
    /** To delegate a capability. */
    CAPABILITY_DELEGATION("capabilityDelegation");

    private final String property;

    VerificationRelationship(String property) {
        this.property = property;
    }

    /** Its name in the document, and the {@code proofPurpose} that needs it. */
    public String property() {
        return property;
    }
}
