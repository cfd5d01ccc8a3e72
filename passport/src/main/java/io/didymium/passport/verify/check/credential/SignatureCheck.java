package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.crypto.jws.Refusal;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Proves that the key which a token names made its signature, and that what is disclosed is what it signed. */
final class SignatureCheck extends CredentialCheck {
    SignatureCheck(CredentialSet credentials) {
        super(CheckId.SIGNATURE, credentials);
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
    List<Finding> findings(CredentialFacts credential) {
        Stream<Finding> ofSignature = credential.refusals().stream()
                .filter(this::isOurs)
                .map(refusal -> finding(
                        refusal.reason().isUndecided()
                                ? PassportFinding.KEY_UNKNOWN
                                : PassportFinding.SIGNATURE_MISMATCH,
                        credential,
                        Map.of("detail", refusal.detail())));
        Stream<Finding> ofDisclosures = credential.token().stream()
                .flatMap(token -> token.disclosureRefusals().stream())
                .map(refusal -> Finding.of(
                        PassportFinding.DISCLOSURE_REFUSED,
                        new Location(credential.subject(), refusal.location()),
                        Map.of("reason", refusal.reason().code(), "detail", refusal.detail())));
        return Stream.concat(ofSignature, ofDisclosures).toList();
    }
}
