package io.didymium.core.id;

/** The identity of something in a supply chain: an absolute URI with a type of its own. */
public sealed interface Id permits BatchId, PartyId, FacilityId, StepId, TransferId, CertificateId, ClaimId, RecordId {
    /** The identifier as an absolute URI (RFC 3986). */
    String value();
}
