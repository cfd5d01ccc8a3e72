package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.crypto.did.DidUrl;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.TrustBasis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Proves that the key is the issuer's: its DID document allows it, and someone trusted pins that document.
 *
 * <p>The time that counts is that by which a receipt shows the credential to have existed, otherwise that of verification:
 * a key revoked later does not spoil what was there before. The issuer's own date counts for nothing.
 */
final class KeyAuthorisedCheck extends CredentialCheck {
    private final IdentityFacts identities;
    /** By issuer: few sign many credentials. */
    private final Map<String, TrustBasis> bases = new ConcurrentHashMap<>();

    KeyAuthorisedCheck(CredentialSet credentials, IdentityFacts identities) {
        super(CheckId.KEY_AUTHORISED, credentials);
        this.identities = identities;
    }

    @Override
    Optional<CheckId> prerequisite(CredentialFacts credential) {
        if (credential.unreadable().isPresent()) {
            return Optional.of(CheckId.READABLE);
        }
        if (credential.signedWith().isPresent() || !refused(credential).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TokenRefusals.checkOf(credential.refusals().get(0).reason()));
    }

    @Override
    List<Finding> findings(CredentialFacts credential) {
        List<Finding> refused = refused(credential);
        if (!refused.isEmpty()) {
            return refused;
        }
        DidUrl key = credential.signedWith().orElseThrow();
        String issuer = key.did().text();
        TrustBasis basis = bases.computeIfAbsent(issuer, identities::basis);
        if (basis.isPinned()) {
            return List.of();
        }
        if (basis instanceof TrustBasis.Mismatched other) {
            return List.of(finding(
                    PassportFinding.DID_DOCUMENT_MISMATCH,
                    credential,
                    Map.of(
                            "issuer", issuer,
                            "register", other.register(),
                            "expected", other.expected(),
                            "found", other.found())));
        }
        return List.of(finding(PassportFinding.DID_DOCUMENT_UNPINNED, credential, Map.of("issuer", issuer)));
    }

    private static List<Finding> refused(CredentialFacts credential) {
        return credential.refusals().stream()
                .filter(refusal -> TokenRefusals.checkOf(refusal.reason()) == CheckId.KEY_AUTHORISED)
                .map(refusal -> finding(
                        PassportFinding.KEY_NOT_AUTHORISED,
                        credential,
                        Map.of("reason", refusal.reason().code(), "detail", refusal.detail())))
                .toList();
    }
}
