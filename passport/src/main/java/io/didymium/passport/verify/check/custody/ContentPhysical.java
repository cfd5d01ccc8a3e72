package io.didymium.passport.verify.check.custody;

import io.didymium.core.chain.Trace;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.regulation.RecycledClaim;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.facts.BundleFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves of each declaration that no recycled share which a law wants in the matter itself rests on it, if it says nothing of the
 * matter; and marks it as of no use there.
 */
final class ContentPhysical implements CustodyRule {
    @Override
    public CheckId id() {
        return CheckId.CONTENT_PHYSICAL;
    }

    @Override
    public List<CheckResult> results(BundleFacts facts) {
        List<CheckResult> results = new ArrayList<>();
        if (facts.custody().declarations().isEmpty()) {
            return results;
        }
        Optional<ChainEvidence> matter = ChainEvidence.of(facts);
        Map<BatchId, Set<BatchId>> upstream = new HashMap<>();
        for (DeclarationSubject declared : facts.custody().declarations()) {
            String subject = declared.id().value();
            results.add(matter.map(known -> CheckResult.of(id(), subject, look(declared, known, upstream)))
                    .orElseGet(() -> CheckResult.skipped(id(), subject, CheckId.CHAIN_COMPLETE)));
        }
        return results;
    }

    private static List<Finding> look(
            DeclarationSubject declared, ChainEvidence matter, Map<BatchId, Set<BatchId>> upstream) {
        List<Finding> findings = new ArrayList<>();
        CustodyModel model = declared.declaration().delivery().model();
        if (model.isPhysical()) {
            return findings;
        }
        findings.add(Finding.of(
                BookFinding.CLAIM_NOT_PHYSICAL, Location.of(declared.id().value()), Map.of("model", model.label())));
        for (RecycledStatement statement : matter.recycled()) {
            Set<BatchId> history = upstream.computeIfAbsent(
                    statement.batch(),
                    batch -> Trace.backward(matter.chain(), batch).batches());
            if (declared.accompaniment().batches().stream().anyMatch(history::contains)) {
                RulePacks.find(statement.pack(), statement.version())
                        .ifPresent(pack -> compare(declared, statement, pack, matter, findings));
            }
        }
        return findings;
    }

    private static void compare(
            DeclarationSubject declared,
            RecycledStatement statement,
            RulePack pack,
            ChainEvidence matter,
            List<Finding> findings) {
        statement.claims().stream()
                .filter(claim -> claim.element()
                        == declared.declaration().delivery().account().element())
                .forEach(claim -> compare(declared, statement, claim, pack, matter, findings));
    }

    private static void compare(
            DeclarationSubject declared,
            RecycledStatement statement,
            RecycledClaim claim,
            RulePack pack,
            ChainEvidence matter,
            List<Finding> findings) {
        BigDecimal share = matter.share(claim.batch(), claim.element(), pack.counted());
        BigDecimal unknown = matter.share(claim.batch(), claim.element(), List.of(SourceClass.UNDETERMINED));
        BigDecimal halfDigit =
                new BigDecimal("0.5").movePointLeft(claim.percent().scale());
        BigDecimal most = Percent.of(share.add(unknown)).add(halfDigit);
        if (claim.percent().compareTo(most) > 0) {
            findings.add(Finding.of(
                    BookFinding.CONTENT_RESTS_ON_BOOKS,
                    Location.of(declared.id().value()),
                    Map.of(
                            "claim", statement.id().value(),
                            "stated", claim.percent().toPlainString(),
                            "element", claim.element().symbol(),
                            "batch", claim.batch().value(),
                            "pack", pack.toString(),
                            "found", Percent.of(share).toPlainString(),
                            "declaration", declared.id().value(),
                            "model", declared.declaration().delivery().model().label())));
        }
    }
}
