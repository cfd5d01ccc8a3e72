package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.exchange.registry.RegistryFinding;
import io.didymium.passport.exchange.registry.RegistryReport;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.registry.RegistrationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves of each passport with a proof of registration that a registry of the verifier sealed it, for this passport and this version.
 *
 * <p>A passport of which parts are withheld has another hash than the whole one: then nothing is proven, and nothing false.
 */
final class RegisteredCheck implements Check {
    private final CredentialSet credentials;
    private final RegistrationFacts registrations;

    RegisteredCheck(CredentialSet credentials, RegistrationFacts registrations) {
        this.credentials = credentials;
        this.registrations = registrations;
    }

    @Override
    public CheckId id() {
        return CheckId.REGISTERED;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        for (CredentialFacts credential : credentials.all()) {
            List<RegistrationToken> proofs = registrations.of(credential.credential());
            if (!proofs.isEmpty()) {
                results.add(
                        credential.statement().isEmpty()
                                ? CheckResult.skipped(
                                        id(),
                                        credential.subject(),
                                        credential.isOpen() ? CheckId.CONFORMS : CheckId.SIGNATURE)
                                : CheckResult.of(id(), credential.subject(), findings(credential, proofs)));
            }
        }
        return results;
    }

    private List<Finding> findings(CredentialFacts credential, List<RegistrationToken> proofs) {
        Location location = Location.of(credential.subject());
        List<Finding> findings = new ArrayList<>();
        for (RegistrationToken proof : proofs) {
            Optional<RegistryReport> report = registrations.judge(credential.credential(), proof);
            if (report.isEmpty()) {
                findings.add(Finding.of(RegistryFinding.REGISTRY_NO_PASSPORT, location, Map.of()));
            } else {
                report.get().findings().forEach(finding -> findings.add(judged(credential, finding, location)));
            }
        }
        return findings;
    }

    private static Finding judged(CredentialFacts credential, Finding finding, Location location) {
        return finding.code() == RegistryFinding.REGISTRY_HASH_MISMATCH
                        && !credential.withheld().isEmpty()
                ? Finding.of(RegistryFinding.REGISTRY_CONTENT_WITHHELD, location, Map.of())
                : Finding.of(finding.code(), location, finding.arguments());
    }
}
