package io.didymium.passport.verify.check.claim;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.OriginCollection;
import io.didymium.passport.verify.facts.OriginFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Proves of each batch with a statement of origin that the chain shows its elements to have come from the stated source.
 */
record OriginClaimCheck(RebuiltChain chain, OriginFacts origins) implements Check {
    @Override
    public CheckId id() {
        return CheckId.ORIGIN_CLAIM;
    }

    @Override
    public List<CheckResult> run() {
        OriginCollection stated = chain.origins();
        Map<String, List<Finding>> bySubject = new TreeMap<>();
        stated.sources().stream().map(SourceDeclaration::subject).forEach(subject -> of(subject, bySubject));
        stated.claims().forEach(claim -> of(claim.batch(), bySubject));
        Map<BatchId, List<MaterialProvenance>> provenance = new TreeMap<>();
        for (MaterialProvenance entry : stated.provenance()) {
            of(entry.batch(), bySubject);
            provenance
                    .computeIfAbsent(entry.batch(), batch -> new ArrayList<>())
                    .add(entry);
        }
        if (origins.book().isEmpty()) {
            return bySubject.keySet().stream()
                    .map(subject -> origins.excess(subject)
                            .map(excess -> CheckResult.of(id(), subject, List.of(excess)))
                            .orElseGet(() -> CheckResult.skipped(id(), subject, CheckId.CHAIN_COMPLETE)))
                    .toList();
        }
        OriginBook book = origins.book().get();
        origins.upgrades()
                .forEach(upgrade -> bySubject
                        .computeIfAbsent(upgrade.location().subject(), any -> new ArrayList<>())
                        .add(upgrade));
        stated.claims().forEach(claim -> of(claim.batch(), bySubject).addAll(judge(claim, book)));
        provenance.forEach((batch, entries) ->
                of(batch, bySubject).addAll(new ProvenanceJudgement(origins, book, batch).of(entries)));
        return bySubject.entrySet().stream()
                .map(entry -> CheckResult.of(
                        id(),
                        entry.getKey(),
                        entry.getValue().stream().distinct().toList()))
                .toList();
    }

    private static List<Finding> of(Id subject, Map<String, List<Finding>> bySubject) {
        return bySubject.computeIfAbsent(subject.value(), any -> new ArrayList<>());
    }

    private List<Finding> judge(OriginClaim claim, OriginBook book) {
        if (origins.isFollowed(claim)) {
            List<Finding> findings =
                    new ArrayList<>(origins.contradiction(claim).stream().toList());
            if (!findings.isEmpty()) {
                findings.addAll(origins.reasons(book, claim.batch(), claim.element()));
            }
            return findings;
        }
        Location location = Location.of(claim.batch().value());
        if (chain.batches().containsKey(claim.from())) {
            return List.of(Finding.of(
                    OriginStatementFinding.ORIGINS_TOO_MANY,
                    location,
                    Map.of(
                            "count", String.valueOf(origins.named()),
                            "limit", String.valueOf(OriginFacts.MAX_FOLLOWED))));
        }
        return List.of(Finding.of(
                OriginStatementFinding.ORIGIN_BATCH_ABSENT,
                location,
                Map.of(
                        "claimed", claim.share().percent(4).stripTrailingZeros().toPlainString() + " %",
                        "element", claim.element().symbol(),
                        "from", claim.from().value())));
    }
}
