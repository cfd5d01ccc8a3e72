package io.didymium.passport.disclose;

import java.util.Optional;
import java.util.stream.Stream;

/** What a member with a class of access is part of. */
public enum MemberKind {
    /** The passport of a batch: members of its {@code credentialSubject}. */
    PASSPORT("passport"),
    /** The event of a step: members of the one event in its {@code credentialSubject}. */
    STEP("step"),
    /** The event of a transfer, likewise. */
    TRANSFER("transfer"),
    /** Any credential: members beside its {@code credentialSubject}. */
    CREDENTIAL("credential"),
    /** A declaration or period of books of custody, withheld as a whole. */
    BOOKS("books"),
    /** An evidence document, withheld as a whole. */
    DOCUMENT("document");

    private final String id;

    MemberKind(String id) {
        this.id = id;
    }

    /** The name in tables. */
    public String id() {
        return id;
    }

    static Optional<MemberKind> find(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
