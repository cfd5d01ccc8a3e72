package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Proves that a credential is valid at the time of verification.
 *
 * <p>A certificate may have ended since: whether it was valid when the batch was made is judged with the claim.
 */
final class ValidAtTimeCheck extends CredentialCheck.OfStatement {
    private final Instant at;

    ValidAtTimeCheck(CredentialSet credentials, Instant at) {
        super(CheckId.VALID_AT_TIME, credentials);
        this.at = at;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, Statement statement) {
        if (at.isBefore(statement.validFrom())) {
            return List.of(finding(
                    PassportFinding.NOT_YET_VALID,
                    credential,
                    Map.of("validFrom", statement.validFrom().toString(), "at", at.toString())));
        }
        return statement.validUntil().filter(at::isAfter).stream()
                .map(validUntil -> finding(
                        statement.subject().kind() == CredentialKind.CONFORMITY_CREDENTIAL
                                ? PassportFinding.CERTIFICATE_ENDED
                                : PassportFinding.NO_LONGER_VALID,
                        credential,
                        Map.of("validUntil", validUntil.toString(), "at", at.toString())))
                .toList();
    }
}
