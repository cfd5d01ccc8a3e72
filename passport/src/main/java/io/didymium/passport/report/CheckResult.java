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
 * @param vacuous whether there was nothing to check, so that nothing is proven
 */
public record CheckResult(
        CheckId check, String subject, List<Finding> findings, Optional<CheckId> prerequisite, boolean vacuous) {
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
        return new CheckResult(check, subject, findings, Optional.empty(), false);
    }

    /** A check that had nothing to check; its findings say why. */
    public static CheckResult nothing(CheckId check, String subject, Finding... findings) {
        return new CheckResult(check, subject, List.of(findings), Optional.empty(), true);
    }

    /** A check that was not made. */
    public static CheckResult skipped(CheckId check, String subject, CheckId prerequisite) {
        return new CheckResult(check, subject, List.of(), Optional.of(prerequisite), false);
    }

    /** The outcome, which follows from the worst finding. */
    public Outcome outcome() {
        if (prerequisite.isPresent()) {
            return Outcome.SKIPPED;
        }
        if (has(Severity.FAIL)) {
            return Outcome.FAILED;
        }
        if (has(Severity.UNDECIDED)) {
            return Outcome.UNDECIDED;
        }
        return vacuous ? Outcome.NOTHING_TO_CHECK : Outcome.PASSED;
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
