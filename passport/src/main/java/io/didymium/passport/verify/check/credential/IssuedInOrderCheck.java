package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.util.List;
import java.util.Map;

/** Proves that a credential began to hold no earlier than what it builds on. */
final class IssuedInOrderCheck extends CredentialCheck.OfStatement {
    private final CredentialSet credentials;

    IssuedInOrderCheck(CredentialSet credentials) {
        super(CheckId.ISSUED_IN_ORDER, credentials);
        this.credentials = credentials;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, Statement statement) {
        return statement.links().stream()
                .flatMap(link -> credentials.follow(link).stream())
                .flatMap(target -> target.statement().stream())
                .filter(upstream -> upstream.validFrom().isAfter(statement.validFrom()))
                .map(upstream -> finding(
                        PassportFinding.ISSUED_BEFORE_UPSTREAM,
                        credential,
                        Map.of(
                                "validFrom", statement.validFrom().toString(),
                                "target", upstream.id(),
                                "upstreamFrom", upstream.validFrom().toString())))
                .toList();
    }
}
