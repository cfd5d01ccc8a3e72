package io.didymium.core.responsibility.audit;

import io.didymium.core.id.Text;

/**
 * The close of a period of books that an auditor countersigns.
 *
 * @param statement the id of the credential that states the period
 * @param digest the digest of that credential
 */
public record AuditedClose(String statement, String digest) {
    /** @throws IllegalArgumentException if a part is blank */
    public AuditedClose {
        Text.require(statement, "statement of a close");
        Text.require(digest, "digest of " + statement);
    }
}
