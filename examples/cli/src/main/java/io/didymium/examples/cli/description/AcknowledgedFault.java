package io.didymium.examples.cli.description;

import io.didymium.core.finding.Finding;
import io.didymium.crypto.bytes.MalformedInputException;

/**
 * A fault that a draft names because its issuer knows of it.
 *
 * @param code what is found, such as {@code batch-overdrawn}
 * @param subject of what: an id, or the end of one
 * @param reason why the draft is issued nevertheless
 * @param pointer the JSON pointer to it in the draft
 */
public record AcknowledgedFault(String code, String subject, String reason, String pointer) {
    static AcknowledgedFault read(DescriptionNode part) throws MalformedInputException {
        part.allow("finding", "subject", "reason");
        if (part.text("reason").isBlank()) {
            throw part.fault("reason", "is empty; say why it is issued nevertheless");
        }
        return new AcknowledgedFault(part.text("finding"), part.text("subject"), part.text("reason"), part.pointer());
    }

    /** Whether it names a finding. */
    public boolean names(Finding finding) {
        String found = finding.location().subject();
        return finding.code().id().equals(code)
                && (found.equals(subject) || found.endsWith(":" + subject) || found.endsWith("/" + subject));
    }
}
