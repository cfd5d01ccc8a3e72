package io.didymium.core.permit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.CertificateId;
import io.didymium.core.id.TransferId;
import io.didymium.core.quantity.Mass;

/**
 * What a transfer draws on a permit.
 *
 * @param permit the permit
 * @param transfer the transfer
 * @param drawn the mass that it moves, as shipped
 * @param left what is left of the permit afterwards, zero if it is overdrawn
 */
public record PermitUse(CertificateId permit, TransferId transfer, Mass drawn, Mass left) {
    /** @throws NullPointerException if a component is null */
    public PermitUse {
        requireNonNull(permit, "permit");
        requireNonNull(transfer, "transfer");
        requireNonNull(drawn, "drawn");
        requireNonNull(left, "left");
    }
}
