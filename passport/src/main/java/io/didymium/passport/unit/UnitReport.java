package io.didymium.passport.unit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.report.Verdict;
import java.util.List;

/**
 * What verification of a unit's passport says.
 *
 * @param unit the unit
 * @param findings what was found, in a fixed order: of the batch, the register, the unit, and the units presented together
 */
public record UnitReport(UnitPassport unit, List<Finding> findings) {
    /** Copies the findings. */
    public UnitReport {
        requireNonNull(unit, "unit");
        findings = List.copyOf(findings);
    }

    /** The verdict: rejected if anything is false, accepted if nothing is false or undecided, otherwise neither. */
    public Verdict verdict() {
        if (has(Severity.FAIL)) {
            return Verdict.REJECTED;
        }
        return has(Severity.UNDECIDED) ? Verdict.INDETERMINATE : Verdict.ACCEPTED;
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }

    /** What no report on a unit establishes, whatever its verdict. */
    public static List<String> notEstablished() {
        return List.of(
                "that the thing is the unit: a file can be copied, and only one of the things can be it",
                "that the batch has no other register: what two registers count together is compared only where both are presented",
                "that other passports show no unit of the same serial number: only those presented together are compared");
    }
}
