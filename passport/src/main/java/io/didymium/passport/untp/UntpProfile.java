package io.didymium.passport.untp;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.untp.unread.UnreadMembers;

/**
 * One version of UNTP: how statements become credentials, and credentials statements. All that depends on the version is behind it, so that
 * another one is a class of its own, and the checks stay as they are.
 */
public interface UntpProfile {
    /** The version, such as {@code 0.7.0}. */
    String version();

    /** Whether a credential says, by its second context, that it is of this version. */
    boolean recognises(JsonObject credential);

    /**
     * The credential that says a statement, unsigned.
     *
     * @param labels the names for people of what the statement refers to
     * @throws IllegalArgumentException if the statement holds a value that the version cannot carry
     */
    JsonObject write(Statement statement, Labels labels);

    /**
     * The statement that a credential makes.
     *
     * @throws MalformedInputException if the credential does not conform to this version and our extension of it
     */
    Statement read(JsonObject credential) throws MalformedInputException;

    /** The members of a credential that no check reads, given what was read of it. */
    UnreadMembers unread(JsonObject credential, Subject subject);
}
