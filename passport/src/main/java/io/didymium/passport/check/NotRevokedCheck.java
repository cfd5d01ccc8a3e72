package io.didymium.passport.check;

import io.didymium.core.finding.Finding;
import io.didymium.crypto.status.StatusResult;
import io.didymium.passport.facts.BundleFacts;
import io.didymium.passport.facts.CredentialFacts;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.statement.Statement;
import io.didymium.passport.statement.StatusReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Proves that a fresh status list does not revoke a credential (Bitstring Status List 1.0). */
final class NotRevokedCheck extends CredentialCheck.OfStatement {
    NotRevokedCheck() {
        super(CheckId.NOT_REVOKED);
    }

    @Override
    List<Finding> look(CredentialFacts credential, Statement statement, BundleFacts facts) {
        Optional<StatusResult> result = facts.statuses().of(statement);
        if (result.isEmpty()) {
            return List.of(finding(PassportFinding.STATUS_ABSENT, credential, Map.of()));
        }
        StatusReference status = statement.status().orElseThrow();
        return switch (result.get().outcome()) {
            case VALID -> List.of();
            case INVALID ->
                List.of(finding(
                        PassportFinding.REVOKED,
                        credential,
                        Map.of("list", status.list(), "index", Long.toString(status.index()))));
            case UNKNOWN ->
                List.of(finding(
                        PassportFinding.STATUS_UNKNOWN,
                        credential,
                        Map.of(
                                "list",
                                status.list(),
                                "reason",
                                words(result.get().reason().name()))));
        };
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
