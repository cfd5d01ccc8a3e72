package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.credential.PlainRecord;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.PlainFinding;
import io.didymium.passport.untp.Untp06;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that a credential conforms to a known version of UNTP and, if it has it, to the rare-earth extension, and that all of it is
 * disclosed.
 *
 * <p>If something is withheld, what seems to be missing or wrong may be in what is not disclosed: that is undecided.
 */
final class ConformsCheck extends CredentialCheck {
    ConformsCheck(CredentialSet credentials) {
        super(CheckId.CONFORMS, credentials);
    }

    @Override
    Optional<CheckId> prerequisite(CredentialFacts credential) {
        return credential.isOpen() ? Optional.empty() : Optional.of(CheckId.SIGNATURE);
    }

    @Override
    List<Finding> findings(CredentialFacts credential) {
        List<Finding> findings = new ArrayList<>();
        credential
                .unknownContexts()
                .ifPresent(contexts -> findings.add(
                        finding(PassportFinding.PROFILE_UNKNOWN, credential, Map.of("contexts", contexts))));
        findings.addAll(WithheldClaims.of(credential));
        credential
                .violation()
                .filter(fault -> credential.withheld().isEmpty())
                .ifPresent(fault -> findings.add(Finding.of(
                        PassportFinding.PROFILE_VIOLATED,
                        new Location(credential.subject(), fault.location()),
                        Map.of("version", version(credential), "reason", fault.reason()))));
        credential
                .statement()
                .filter(statement -> statement.subject() instanceof PlainRecord
                        && version(credential).equals(Untp06.VERSION))
                .ifPresent(statement -> findings.add(
                        finding(PlainFinding.READ_GENERICALLY, credential, Map.of("version", version(credential)))));
        return findings;
    }

    private static String version(CredentialFacts credential) {
        return credential.version().orElse("of no known version");
    }
}
