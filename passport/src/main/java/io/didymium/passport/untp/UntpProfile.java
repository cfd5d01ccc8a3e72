package io.didymium.passport.untp;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.credential.Statement;

/** One version of UNTP: how statements become credentials, and credentials statements. */
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
}
