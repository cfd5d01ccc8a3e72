package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.crypto.jws.Refusal;
import io.didymium.crypto.jws.RefusalReason;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proves that header and claims of a token are those of a credential (VC-JOSE-COSE 1.0; VC Data Model 2.0, 4).
 *
 * <p>What the data model misses in a credential of which something is withheld is left undecided, with what is withheld.
 */
final class WellFormedCheck extends CredentialCheck {
    WellFormedCheck(CredentialSet credentials) {
        super(CheckId.WELL_FORMED, credentials);
    }

    @Override
    Optional<CheckId> prerequisite(CredentialFacts credential) {
        return credential.unreadable().map(fault -> CheckId.READABLE);
    }

    @Override
    List<Finding> findings(CredentialFacts credential) {
        // Only where nothing is read of the credential, so that no policy on withholding can let a malformed one pass.
        boolean mayBeWithheld =
                !credential.withheld().isEmpty() && credential.statement().isEmpty();
        return credential.refusals().stream()
                .filter(refusal -> TokenRefusals.checkOf(refusal.reason()) == CheckId.WELL_FORMED)
                .flatMap(refusal -> mayBeWithheld && refusal.reason() == RefusalReason.DATA_MODEL
                        ? WithheldClaims.of(credential).stream()
                        : Stream.of(refused(credential, refusal)))
                .toList();
    }

    private static Finding refused(CredentialFacts credential, Refusal refusal) {
        return Finding.of(
                PassportFinding.TOKEN_REFUSED,
                new Location(credential.subject(), refusal.location()),
                Map.of("reason", refusal.reason().code(), "detail", refusal.detail()));
    }
}
