package io.didymium.passport.bundle;

import java.util.Optional;

/** What an entry of a passport file is for. */
enum EntryRole {
    CREDENTIAL("credential"),
    STATUS_LIST("status-list"),
    DID_DOCUMENT("did-document"),
    EVIDENCE("evidence");

    static final String TOKEN_TYPE = "application/vc+jwt";
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
