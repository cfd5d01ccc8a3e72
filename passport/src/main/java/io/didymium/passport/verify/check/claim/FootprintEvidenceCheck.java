package io.didymium.passport.verify.check.claim;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.core.lca.pact.PactReading;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.EvidenceLink;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.exchange.pact.ClaimComparison;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.FootprintFacts;
import io.didymium.passport.verify.facts.FootprintFacts.PactDocument;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that the documents behind a claimed footprint are there, and that product carbon footprints among them state the
 * same as the claim: of the same product, for the same unit, the same value and primary share.
 */
record FootprintEvidenceCheck(RebuiltChain chain, FootprintFacts footprints) implements Check {
    @Override
    public CheckId id() {
        return CheckId.FOOTPRINT_EVIDENCE;
    }

    @Override
    public List<CheckResult> run() {
        Set<Digest> reported = new HashSet<>();
        return chain.footprints().stream()
                .filter(claim -> !claim.evidence().isEmpty())
                .sorted(Comparator.comparing(FootprintClaim::id))
                .map(claim -> CheckResult.of(id(), claim.id().value(), findings(claim, reported)))
                .toList();
    }

    private List<Finding> findings(FootprintClaim claim, Set<Digest> reported) {
        List<Finding> findings = new ArrayList<>();
        for (EvidenceLink link : claim.evidence()) {
            Optional<EvidenceDocument> document = footprints.document(link.digest());
            if (document.isEmpty()) {
                findings.add(finding(
                        FootprintClaimFinding.FOOTPRINT_EVIDENCE_ABSENT,
                        claim,
                        Map.of("name", link.name(), "digest", DigestMultibase.of(link.digest()))));
            } else if (link.isPact()) {
                findings.addAll(ofPact(claim, link, reported));
            }
        }
        return findings;
    }

    private List<Finding> ofPact(FootprintClaim claim, EvidenceLink link, Set<Digest> reported) {
        Optional<PactDocument> document = footprints.pact(link.digest());
        if (document.isEmpty()) {
            return List.of(
                    finding(FootprintClaimFinding.FOOTPRINT_EVIDENCE_TOO_LARGE, claim, Map.of("name", link.name())));
        }
        Optional<String> fault = document.get().fault();
        if (fault.isPresent()) {
            return List.of(finding(
                    FootprintClaimFinding.FOOTPRINT_EVIDENCE_UNREADABLE,
                    claim,
                    Map.of("name", link.name(), "reason", fault.get())));
        }
        PactReading reading = document.get().reading().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        // A document that many claims name is described in full once; for the others its worst fault is enough.
        reading.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(reported.add(link.digest()) ? Long.MAX_VALUE : 1)
                .forEach(findings::add);
        reading.footprint().ifPresent(pact -> findings.addAll(compare(claim, link, pact)));
        return findings;
    }

    private List<Finding> compare(FootprintClaim claim, EvidenceLink link, PactFootprint pact) {
        List<Finding> findings = new ArrayList<>();
        for (ClaimComparison.Difference difference : ClaimComparison.differences(claim, pact)) {
            findings.add(finding(
                    FootprintClaimFinding.FOOTPRINT_EVIDENCE_DISAGREES,
                    claim,
                    Map.of(
                            "name", link.name(),
                            "member", difference.member(),
                            "claimed", difference.claimed(),
                            "found", difference.found())));
        }
        Instant made = Objects.requireNonNull(chain.batches().get(claim.batch()), "batch of a claim")
                .producedAt();
        Instant until = pact.validUntil();
        if (made.isAfter(until)) {
            findings.add(finding(
                    FootprintClaimFinding.FOOTPRINT_EVIDENCE_ENDED,
                    claim,
                    Map.of(
                            "name", link.name(),
                            "until", until.toString(),
                            "batch", claim.batch().value(),
                            "made", made.atOffset(ZoneOffset.UTC).toLocalDate().toString())));
        }
        if (pact.identity().status() == PactFootprint.Status.DEPRECATED) {
            findings.add(
                    finding(FootprintClaimFinding.FOOTPRINT_EVIDENCE_DEPRECATED, claim, Map.of("name", link.name())));
        }
        return findings;
    }

    private static Finding finding(FootprintClaimFinding code, FootprintClaim claim, Map<String, String> arguments) {
        return Finding.of(code, Location.of(claim.id().value()), arguments);
    }
}
