package io.didymium.crypto.integrity;

/** Ends the check of a proof at its first fault; not visible outside the package. */
final class ProofFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient IntegrityRefusal refusal;

    ProofFault(IntegrityReason reason, String location, String detail) {
        super(detail, null, false, false);
        this.refusal = new IntegrityRefusal(reason, location, detail);
    }

    IntegrityRefusal refusal() {
        return refusal;
    }
}
