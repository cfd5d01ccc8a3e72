package io.didymium.passport.credential;

import io.didymium.core.id.Id;
import io.didymium.core.process.Transfer;
import io.didymium.passport.CredentialKind;

/**
 * A transfer between sites.
 *
 * @param transfer the transfer
 */
public record TransferSubject(Transfer transfer) implements Subject {
    @Override
    public CredentialKind kind() {
        return CredentialKind.TRACEABILITY_EVENT;
    }

    @Override
    public Id id() {
        return transfer.id();
    }
}
