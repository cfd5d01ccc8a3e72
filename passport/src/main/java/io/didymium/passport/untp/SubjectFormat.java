package io.didymium.passport.untp;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import java.util.List;

/** The wire form of one kind of subject: everything of a credential but its envelope. */
interface SubjectFormat {
    /** The {@code credentialSubject} of a statement. */
    JsonValue write(Statement statement, Labels labels);

    /** What a subject says and links to. */
    Read read(JsonObject credential) throws MalformedInputException;

    /** Adds members beside the subject to the envelope; most kinds add none. */
    default void writeBeside(Statement statement, JsonObjectBuilder credential) {}

    /**
     * What was read of a subject.
     *
     * @param subject what the credential is about
     * @param links the credentials that it links to
     */
    record Read(Subject subject, List<CredentialLink> links) {}
}
