package io.didymium.crypto.selective;

/** Ends the processing of an SD-JWT at the first thing that is wrong; never leaves the package. */
final class SelectiveFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SelectiveRefusal refusal;

    SelectiveFault(SelectiveReason reason, String location, String detail) {
        super(detail, null, false, false);
        this.refusal = new SelectiveRefusal(reason, location, detail);
    }

    SelectiveRefusal refusal() {
        return refusal;
    }
}
