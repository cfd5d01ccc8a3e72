package io.didymium.crypto.sdjwt;

/** Ends the processing of an SD-JWT at its first fault; not visible outside the package. */
final class SdJwtFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SdJwtRefusal refusal;

    SdJwtFault(SdJwtReason reason, String location, String detail) {
        super(detail, null, false, false);
        this.refusal = new SdJwtRefusal(reason, location, detail);
    }

    SdJwtRefusal refusal() {
        return refusal;
    }
}
