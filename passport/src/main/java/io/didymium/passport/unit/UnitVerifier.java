package io.didymium.passport.unit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.IssuerKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Verifies passports of units with the bundle of their batch's passport: that the maker counted the unit, that no more units were counted
 * than the batch can be, and that the batch itself holds. A unit is worth no more than its batch: whatever rejects or leaves open the bundle,
 * such as a revocation, does the same to its units.
 *
 * <p>The bundle is verified once, when the verifier is made; each register once for all units that are presented together. It never throws
 * because of what a passport contains. Immutable; may be shared by threads.
 */
public final class UnitVerifier {
    private final VerificationPolicy policy;
    private final VerificationReport report;
    private final RegisterChecks registers;

    private UnitVerifier(VerificationPolicy policy, VerificationReport report, RegisterChecks registers) {
        this.policy = policy;
        this.report = report;
        this.registers = registers;
    }

    /**
     * A verifier of units of the batches in a bundle.
     *
     * @param at the time of verification
     */
    public static UnitVerifier of(PassportBundle bundle, TrustList trust, VerificationPolicy policy, Instant at) {
        VerificationReport report = new ChainVerifier(trust, policy).verify(bundle, at);
        RegisterChecks registers = new RegisterChecks(
                BundleFacts.gather(bundle, trust, policy, at), new IssuerKeys(trust, at, bundle.didDocuments()), at);
        return new UnitVerifier(policy, report, registers);
    }

    /** The report on the bundle. */
    public VerificationReport bundle() {
        return report;
    }

    /** Verifies one unit. */
    public UnitReport verify(UnitPassport unit) {
        return verify(List.of(unit)).get(0);
    }

    /**
     * Verifies one unit that was weighed: a maker who states too small a mass, so as to count more units than the batch gives, is seen by
     * whoever has a scale.
     *
     * @param weighed its mass; no uncertainty counts beyond 2 % of it
     */
    public UnitReport verify(UnitPassport unit, MeasuredMass weighed) {
        requireNonNull(weighed, "weighed");
        List<Finding> findings = new ArrayList<>(verify(unit).findings());
        if (!UnitMasses.agree(unit.register().unitMass(), weighed)) {
            findings.add(policy.weigh(finding(
                    UnitFinding.UNIT_MASS_MISMATCH,
                    unit,
                    Map.of(
                            "found",
                            weighed.toString(),
                            "expected",
                            unit.register().unitMass().toString()))));
        }
        return new UnitReport(unit, findings);
    }

    /**
     * Verifies units that are presented together, which shows besides serial numbers that are shared, passports that are presented twice,
     * and registers that count too much together. It uses the threads of the pool in which it is called, or of the common one.
     *
     * @return the reports in the order of the units, the same for any number of threads
     */
    public List<UnitReport> verify(List<UnitPassport> units) {
        Map<UnitRegister, List<Finding>> ofRegisters = registers.check(units);
        List<Boolean> counted =
                units.parallelStream().map(UnitPassport::isCounted).toList();
        UnitCompany company = new UnitCompany(IntStream.range(0, units.size())
                .filter(counted::get)
                .mapToObj(units::get)
                .filter(unit -> RegisterChecks.isOfMaker(ofRegisters.getOrDefault(unit.register(), List.of())))
                .toList());
        List<Finding> ofBundle = ofBundle();
        return IntStream.range(0, units.size())
                .parallel()
                .mapToObj(place -> {
                    UnitPassport unit = units.get(place);
                    List<Finding> findings = new ArrayList<>(ofBundle);
                    findings.addAll(ofRegisters.getOrDefault(unit.register(), List.of()));
                    if (counted.get(place)) {
                        findings.addAll(company.findings(unit));
                    } else {
                        findings.add(finding(
                                UnitFinding.UNIT_NOT_COUNTED,
                                unit,
                                Map.of("serial", unit.serial(), "index", String.valueOf(unit.index()))));
                    }
                    return new UnitReport(
                            unit, findings.stream().map(policy::weigh).toList());
                })
                .toList();
    }

    private List<Finding> ofBundle() {
        if (report.verdict() == Verdict.ACCEPTED) {
            return List.of();
        }
        boolean rejected = report.verdict() == Verdict.REJECTED;
        Severity worst = rejected ? Severity.FAIL : Severity.UNDECIDED;
        String reasons = report.findings().stream()
                .filter(finding -> finding.severity() == worst)
                .map(finding -> finding.code().id())
                .distinct()
                .sorted()
                .collect(joining(", "));
        return List.of(Finding.of(
                rejected ? UnitFinding.UNIT_BATCH_REJECTED : UnitFinding.UNIT_BATCH_UNDECIDED,
                Location.of("bundle"),
                Map.of("reasons", reasons.isEmpty() ? "checks were not made" : reasons)));
    }

    static Finding finding(FindingCode code, UnitPassport unit, Map<String, String> arguments) {
        return Finding.of(code, Location.of(unit.serial()), arguments);
    }
}
