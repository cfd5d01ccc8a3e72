package io.didymium.passport.bundle;

import java.util.Optional;

/** What an entry of a passport file is for. */
enum EntryRole {
    CREDENTIAL("credential"),
    STATUS_LIST("status-list"),
    DID_DOCUMENT("did-document"),
    EVIDENCE("evidence"),
    RECEIPT("receipt"),
    REGISTRATION("registration");

    static final String RECEIPT_TYPE = "text/plain";
    static final String REGISTRATION_TYPE = "application/registration-proof+jwt";
    static final String DID_TYPE = "application/did+json";

    private final String text;

    EntryRole(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<EntryRole> of(String text) {
        for (EntryRole role : values()) {
            if (role.text.equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
