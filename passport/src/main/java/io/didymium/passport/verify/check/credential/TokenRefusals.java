package io.didymium.passport.verify.check.credential;

import io.didymium.crypto.jws.RefusalReason;
import io.didymium.passport.report.CheckId;

/** Which check a refusal of a token belongs to. */
final class TokenRefusals {
    private TokenRefusals() {}

    static CheckId checkOf(RefusalReason reason) {
        return switch (reason) {
            case KEY_UNKNOWN, KEY_UNSUPPORTED, ALGORITHM_KEY_MISMATCH, SIGNATURE_MISMATCH -> CheckId.SIGNATURE;
            case KEY_NOT_IN_DOCUMENT, KEY_NOT_AUTHORISED, KEY_OUT_OF_TIME, KEY_REVOKED, ISSUER_IS_NOT_SIGNER ->
                CheckId.KEY_AUTHORISED;
            case NOT_YET_VALID, NO_LONGER_VALID -> CheckId.VALID_AT_TIME;
            default -> CheckId.WELL_FORMED;
        };
    }
}
