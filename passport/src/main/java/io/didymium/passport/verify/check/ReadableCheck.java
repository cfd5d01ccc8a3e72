package io.didymium.passport.verify.check;

import io.didymium.core.finding.Finding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.util.List;
import java.util.Map;

/** Proves that a token is a compact JWS. */
final class ReadableCheck extends CredentialCheck {
    ReadableCheck() {
        super(CheckId.READABLE);
    }

    @Override
    List<Finding> look(CredentialFacts credential, BundleFacts facts) {
        return credential.unreadable().stream()
                .map(fault -> finding(
                        PassportFinding.TOKEN_UNREADABLE,
                        credential,
                        Map.of("reason", String.valueOf(fault.getMessage()))))
                .toList();
    }
}
