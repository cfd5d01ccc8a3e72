package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.ClaimCoverage;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.CertificateId;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Proves of each claim that the certificate it names covers it. */
record CertificateCoversClaimCheck(RebuiltChain chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.CERTIFICATE_COVERS_CLAIM;
    }

    @Override
    public List<CheckResult> run() {
        return chain.claims().stream()
                .sorted(Comparator.comparing(Claim::id))
                .map(claim -> CheckResult.of(
                        id(), claim.id().value(), obstacle(claim).stream().toList()))
                .toList();
    }

    private Optional<Finding> obstacle(Claim claim) {
        Location location = Location.of(claim.id().value());
        if (claim.evidence().isEmpty()) {
            return Optional.of(Finding.of(PassportFinding.CLAIM_UNSUPPORTED, location, Map.of()));
        }
        CertificateId named = claim.evidence().get();
        Optional<Certificate> certificate = chain.certificate(named);
        if (certificate.isEmpty()) {
            return Optional.of(
                    Finding.of(PassportFinding.CERTIFICATE_ABSENT, location, Map.of("certificate", named.value())));
        }
        Batch batch = Objects.requireNonNull(chain.batches().get(claim.batch()), "batch of a claim");
        return new ClaimCoverage(claim, batch, certificate.get()).obstacle();
    }
}
