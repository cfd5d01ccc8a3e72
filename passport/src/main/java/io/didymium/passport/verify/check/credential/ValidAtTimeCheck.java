package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.OpenClaims;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that a credential is valid at the time of verification.
 *
 * <p>A certificate may have ended since: whether it was valid when the batch was made is judged with the claim. An identity anchor may
 * have ended if a valid one of the same register replaces it.
 */
final class ValidAtTimeCheck extends CredentialCheck.OfOpenClaims {
    private final IdentityFacts renewals;
    private final Instant at;

    ValidAtTimeCheck(CredentialSet credentials, IdentityFacts renewals, Instant at) {
        super(CheckId.VALID_AT_TIME, credentials);
        this.renewals = renewals;
        this.at = at;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, OpenClaims claims) {
        Optional<Finding> early = claims.validFrom()
                .filter(at::isBefore)
                .map(validFrom -> finding(
                        PassportFinding.NOT_YET_VALID,
                        credential,
                        Map.of("validFrom", validFrom.toString(), "at", at.toString())));
        if (early.isPresent()) {
            return List.of(early.get());
        }
        return claims.validUntil().filter(at::isAfter).stream()
                .map(validUntil -> finding(
                        ended(credential, claims),
                        credential,
                        Map.of("validUntil", validUntil.toString(), "at", at.toString())))
                .toList();
    }

    private PassportFinding ended(CredentialFacts credential, OpenClaims claims) {
        if (claims.kind().equals(Optional.of(CredentialKind.CONFORMITY_CREDENTIAL))) {
            return PassportFinding.CERTIFICATE_ENDED;
        }
        return credential.statement().filter(renewals::isRenewed).isPresent()
                ? PassportFinding.IDENTITY_RENEWED
                : PassportFinding.NO_LONGER_VALID;
    }
}
