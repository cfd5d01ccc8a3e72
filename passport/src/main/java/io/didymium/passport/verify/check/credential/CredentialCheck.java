package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.OpenClaims;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check of each credential. */
abstract class CredentialCheck implements Check {
    private final CheckId id;
    private final CredentialSet credentials;

    CredentialCheck(CheckId id, CredentialSet credentials) {
        this.id = id;
        this.credentials = credentials;
    }

    @Override
    public final CheckId id() {
        return id;
    }

    @Override
    public final List<CheckResult> run() {
        // Each credential by itself, on all cores: what checks read of the facts does not change any more.
        return credentials.all().parallelStream().map(this::result).toList();
    }

    /** What comes of the check of one credential. */
    final CheckResult result(CredentialFacts credential) {
        Optional<CheckId> missing = prerequisite(credential);
        return missing.isPresent()
                ? CheckResult.skipped(id, credential.subject(), missing.get())
                : CheckResult.of(id, credential.subject(), findings(credential));
    }

    /** The check that must have passed before this one can be made, if it did not. */
    Optional<CheckId> prerequisite(CredentialFacts credential) {
        return Optional.empty();
    }

    /** What this check finds. */
    abstract List<Finding> findings(CredentialFacts credential);

    static Finding finding(FindingCode code, CredentialFacts credential, Map<String, String> arguments) {
        return Finding.of(code, Location.of(credential.subject()), arguments);
    }

    /** A check of what is open in a credential, whatever else is withheld or wrong. */
    abstract static class OfOpenClaims extends CredentialCheck {
        OfOpenClaims(CheckId id, CredentialSet credentials) {
            super(id, credentials);
        }

        @Override
        final Optional<CheckId> prerequisite(CredentialFacts credential) {
            if (credential.openClaims().isEmpty()) {
                return Optional.of(CheckId.SIGNATURE);
            }
            // What is open can only speak against a credential that is not read.
            return credential.statement().isPresent()
                            || !contradiction(credential).isEmpty()
                    ? Optional.empty()
                    : Optional.of(CheckId.CONFORMS);
        }

        private List<Finding> contradiction(CredentialFacts credential) {
            return findings(credential).stream()
                    .filter(finding -> finding.severity() == Severity.FAIL)
                    .toList();
        }

        @Override
        final List<Finding> findings(CredentialFacts credential) {
            return findings(credential, credential.openClaims().orElseThrow());
        }

        abstract List<Finding> findings(CredentialFacts credential, OpenClaims claims);
    }

    /** A check of the statement of a credential, which is known only if its signature is valid and it conforms. */
    abstract static class OfStatement extends CredentialCheck {
        OfStatement(CheckId id, CredentialSet credentials) {
            super(id, credentials);
        }

        @Override
        final Optional<CheckId> prerequisite(CredentialFacts credential) {
            if (credential.statement().isPresent()) {
                return Optional.empty();
            }
            return Optional.of(credential.isOpen() ? CheckId.CONFORMS : CheckId.SIGNATURE);
        }

        @Override
        final List<Finding> findings(CredentialFacts credential) {
            return findings(credential, credential.statement().orElseThrow());
        }

        abstract List<Finding> findings(CredentialFacts credential, Statement statement);
    }
}
