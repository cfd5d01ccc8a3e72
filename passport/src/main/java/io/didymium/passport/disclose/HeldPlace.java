package io.didymium.passport.disclose;

/**
 * What a holder can leave out: a hidden member of a credential, or a credential as a whole.
 *
 * @param credential the credential
 * @param pointer the JSON pointer to the member; empty for the whole
 */
record HeldPlace(HeldCredential credential, String pointer) {
    /** What it is. */
    Member member() {
        return pointer.isEmpty()
                ? new Member(MemberKind.BOOKS, "*")
                : credential.stated().member(pointer);
    }

    /** Whether it is, or is within, another place of the same credential. */
    boolean isWithin(HeldPlace other) {
        return credential == other.credential
                && (pointer.equals(other.pointer) || pointer.startsWith(other.pointer + "/"));
    }

    View.Remark remark(String reason) {
        return new View.Remark(credential.id(), pointer, member(), reason);
    }
}
