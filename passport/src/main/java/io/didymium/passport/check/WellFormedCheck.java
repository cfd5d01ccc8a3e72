package io.didymium.passport.check;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.facts.BundleFacts;
import io.didymium.passport.facts.CredentialFacts;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves that header and claims of a token are those of a credential (VC-JOSE-COSE 1.0; VC Data Model 2.0, 4). */
final class WellFormedCheck extends CredentialCheck {
    WellFormedCheck() {
        super(CheckId.WELL_FORMED);
    }

    @Override
    Optional<CheckId> prerequisite(CredentialFacts credential) {
        return credential.unreadable().map(fault -> CheckId.READABLE);
    }

    @Override
    List<Finding> look(CredentialFacts credential, BundleFacts facts) {
        return credential.refusals().stream()
                .filter(refusal -> TokenRefusals.checkOf(refusal.reason()) == CheckId.WELL_FORMED)
                .map(refusal -> Finding.of(
                        PassportFinding.TOKEN_REFUSED,
                        new Location(credential.subject(), refusal.location()),
                        Map.of("reason", refusal.reason().code(), "detail", refusal.detail())))
                .toList();
    }
}
