package io.didymium.passport.compose;

import io.didymium.core.id.Id;
import io.didymium.passport.CredentialKind;

/** The ids of credentials, made of the kind and the id of what they are about, so that they are always the same. */
final class CredentialIds {
    private CredentialIds() {}

    /** Such as {@code urn:didymium:dpp:urn:example:batch-1}; what a URN may not hold (RFC 8141, 2) is escaped. */
    static String of(CredentialKind kind, Id subject) {
        StringBuilder id =
                new StringBuilder("urn:didymium:").append(kind.abbreviation()).append(':');
        for (char c : subject.value().toCharArray()) {
            switch (c) {
                case '#' -> id.append("%23");
                case '?' -> id.append("%3F");
                case '[' -> id.append("%5B");
                case ']' -> id.append("%5D");
                default -> id.append(c);
            }
        }
        return id.toString();
    }
}
