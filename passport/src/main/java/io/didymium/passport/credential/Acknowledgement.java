package io.didymium.passport.credential;

import io.didymium.core.id.Text;

/**
 * A finding that the issuer of a credential knew of and issued it nevertheless.
 *
 * @param code the code of the finding
 * @param subject what it was found of
 * @param message what was found, for people
 * @param reason why the credential was issued nevertheless
 */
public record Acknowledgement(String code, String subject, String message, String reason) {
    /** @throws IllegalArgumentException if a text is blank */
    public Acknowledgement {
        Text.require(code, "code of an acknowledged finding");
        Text.require(subject, "subject of an acknowledged finding");
        Text.require(message, "message of an acknowledged finding");
        Text.require(reason, "reason of an acknowledgement");
    }
}
