package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.util.List;
import java.util.Map;

/** Proves that a token is a compact JWS. */
final class ReadableCheck extends CredentialCheck {
    ReadableCheck(CredentialSet credentials) {
        super(CheckId.READABLE, credentials);
    }

    @Override
    List<Finding> findings(CredentialFacts credential) {
        return credential.unreadable().stream()
                .map(fault -> finding(
                        PassportFinding.TOKEN_UNREADABLE,
                        credential,
                        Map.of("reason", String.valueOf(fault.getMessage()))))
                .toList();
    }
}
