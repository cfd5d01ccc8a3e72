package io.didymium.passport.report;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What came of one check of one subject; passing checks report as well.
 *
 * @param check the check
 * @param subject the id of what was checked
 * @param findings what was found, in order
 * @param prerequisite the check that did not pass, so that this one was not made
 */
public record CheckResult(CheckId check, String subject, List<Finding> findings, Optional<CheckId> prerequisite) {
    /** @throws IllegalArgumentException if a check that was not made has findings */
    public CheckResult {
        requireNonNull(check, "check");
        requireNonNull(subject, "subject");
        findings = List.copyOf(findings);
        if (prerequisite.isPresent() && !findings.isEmpty()) {
            throw new IllegalArgumentException(check + " was not made and cannot have findings");
        }
    }

    /** A check that was made. */
    public static CheckResult of(CheckId check, String subject, List<Finding> findings) {
        return new CheckResult(check, subject, findings, Optional.empty());
    }

    /** A check that was not made. */
    public static CheckResult skipped(CheckId check, String subject, CheckId prerequisite) {
        return new CheckResult(check, subject, List.of(), Optional.of(prerequisite));
    }

    /** The outcome, which follows from the worst finding. */
    public Outcome outcome() {
        if (prerequisite.isPresent()) {
            return Outcome.SKIPPED;
        }
        if (has(Severity.FAIL)) {
            return Outcome.FAILED;
        }
        return has(Severity.UNDECIDED) ? Outcome.UNDECIDED : Outcome.PASSED;
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
