package io.didymium.passport.check;

import io.didymium.core.finding.Finding;
import io.didymium.crypto.jws.Refusal;
import io.didymium.passport.facts.BundleFacts;
import io.didymium.passport.facts.CredentialFacts;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves that the key which a token names made its signature. */
final class SignatureCheck extends CredentialCheck {
    SignatureCheck() {
        super(CheckId.SIGNATURE);
    }

    @Override
    Optional<CheckId> prerequisite(CredentialFacts credential) {
        if (credential.unreadable().isPresent()) {
            return Optional.of(CheckId.READABLE);
        }
        if (credential.signedWith().isPresent()
                || credential.refusals().stream().anyMatch(this::isOurs)) {
            return Optional.empty();
        }
        return Optional.of(TokenRefusals.checkOf(credential.refusals().get(0).reason()));
    }

    private boolean isOurs(Refusal refusal) {
        return TokenRefusals.checkOf(refusal.reason()) == CheckId.SIGNATURE;
    }

    @Override
    List<Finding> look(CredentialFacts credential, BundleFacts facts) {
        return credential.refusals().stream()
                .filter(this::isOurs)
                .map(refusal -> finding(
                        refusal.reason().isUndecided()
                                ? PassportFinding.KEY_UNKNOWN
                                : PassportFinding.SIGNATURE_MISMATCH,
                        credential,
                        Map.of("detail", refusal.detail())))
                .toList();
    }
}
