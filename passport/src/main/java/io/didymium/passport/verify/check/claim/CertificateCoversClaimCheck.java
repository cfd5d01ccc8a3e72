package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.ClaimCoverage;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Proves of each claim that the certificate it names covers it: the certificate is held by the claimer, assessed the batch or
 * its facility before the claim, and was valid when the batch was made, and states the values that are claimed. A claim without certificate, or with one that states no values,
 * has nothing to check.
 */
record CertificateCoversClaimCheck(RebuiltChain chain, CorporateGroups groups, SpecificationJudgement specifications)
        implements Check {
    @Override
    public CheckId id() {
        return CheckId.CERTIFICATE_COVERS_CLAIM;
    }

    @Override
    public List<CheckResult> run() {
        return chain.claims().stream()
                .sorted(Comparator.comparing(Claim::id))
                .map(this::of)
                .toList();
    }

    private CheckResult of(Claim claim) {
        String subject = claim.id().value();
        List<Finding> findings = new ArrayList<>(ClaimPlausibility.findings(claim));
        findings.addAll(specifications.findings(claim, batch(claim)));
        if (claim.evidence().isEmpty()) {
            Finding unsupported = Finding.of(PassportFinding.CLAIM_UNSUPPORTED, Location.of(subject), Map.of());
            return CheckResult.nothing(
                    id(),
                    subject,
                    Stream.concat(Stream.of(unsupported), findings.stream()).toArray(Finding[]::new));
        }
        CertificateId named = claim.evidence().get();
        chain.certificate(named)
                .ifPresentOrElse(
                        certificate -> findings.addAll(obstacles(claim, certificate)),
                        () -> findings.add(Finding.of(
                                PassportFinding.CERTIFICATE_ABSENT,
                                Location.of(subject),
                                Map.of("certificate", named.value()))));
        // A value that no certificate states is not shown, whatever covers its criterion.
        return findings.stream().anyMatch(finding -> finding.code() == EvidenceFinding.CERTIFICATE_WITHOUT_VALUES)
                ? CheckResult.nothing(id(), subject, findings.toArray(Finding[]::new))
                : CheckResult.of(id(), subject, findings);
    }

    private Batch batch(Claim claim) {
        return Objects.requireNonNull(chain.batches().get(claim.batch()), "batch of a claim");
    }

    private ClaimCoverage coverage(Claim claim, Certificate certificate) {
        ClaimCoverage coverage = new ClaimCoverage(claim, batch(claim), certificate);
        return chain.producer(claim.batch())
                .map(ProcessStep::kind)
                .map(coverage::madeBy)
                .orElse(coverage);
    }

    private List<Finding> obstacles(Claim claim, Certificate certificate) {
        ClaimCoverage coverage = coverage(claim, certificate);
        List<Finding> findings = new ArrayList<>(coverage.obstacle().stream().toList());
        findings.addAll(coverage.warning().stream().toList());
        Location location = Location.of(claim.id().value());
        // The values of recycled content follow from the chain, under the rule that the criterion names.
        if (!coverage.statesPerformances()
                && !RecycledStatement.isCriterion(claim.criterion().iri())) {
            findings.add(Finding.of(
                    EvidenceFinding.CERTIFICATE_WITHOUT_VALUES,
                    location,
                    Map.of(
                            "certificate", certificate.id().value(),
                            "criterion", claim.criterion().iri())));
        }
        PartyId claimer = chain.claimer(claim.id());
        PartyId holder = certificate.holderOn(claim.date());
        if (!holder.equals(claimer)) {
            findings.add(Finding.of(
                    EvidenceFinding.CERTIFICATE_OTHER_HOLDER,
                    location,
                    Map.of(
                            "certificate", certificate.id().value(),
                            "holder", holder.value(),
                            "claimer", claimer.value())));
        }
        boolean ofItself = groups.isOneGroup(certificate.certifier(), holder)
                || groups.isOneGroup(certificate.certifier(), certificate.issuedTo());
        if (ofItself || certificate.attestation().isSelfDeclared()) {
            findings.add(Finding.of(
                    EvidenceFinding.CERTIFICATE_SELF_DECLARED,
                    location,
                    Map.of(
                            "certificate",
                            certificate.id().value(),
                            "level",
                            ofItself
                                    ? "its certifier is of the holder's group"
                                    : certificate.attestation().toString())));
        }
        coverage.assessments().stream()
                .filter(assessment -> assessment.date().isAfter(claim.date()))
                .map(assessment -> Finding.of(
                        EvidenceFinding.ASSESSMENT_AFTER_CLAIM,
                        location,
                        Map.of(
                                "certificate", certificate.id().value(),
                                "assessed", assessment.date().toString(),
                                "claimed", claim.date().toString())))
                .forEach(findings::add);
        return findings;
    }
}
