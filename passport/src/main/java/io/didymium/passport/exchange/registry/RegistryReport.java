package io.didymium.passport.exchange.registry;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.report.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What the check of a proof of registration says.
 *
 * @param proof what the proof states, if it can be read
 * @param findings what was found, in a fixed order
 */
public record RegistryReport(Optional<RegistrationProof> proof, List<Finding> findings) {
    /** Copies the findings. */
    public RegistryReport {
        requireNonNull(proof, "proof");
        findings = List.copyOf(findings);
    }

    /** Rejected if anything is false, accepted if nothing is false or undecided, otherwise neither. */
    public Verdict verdict() {
        if (has(Severity.FAIL)) {
            return Verdict.REJECTED;
        }
        return has(Severity.UNDECIDED) ? Verdict.INDETERMINATE : Verdict.ACCEPTED;
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
