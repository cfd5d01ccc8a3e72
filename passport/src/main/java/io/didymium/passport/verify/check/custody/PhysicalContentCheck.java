package io.didymium.passport.verify.check.custody;

import io.didymium.core.chain.Trace;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.RoundingTolerance;
import io.didymium.core.regulation.RecycledClaim;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proves of each declaration under a model that is not physical (ISO 22095: mass balance, book and claim) that no claim of
 * recycled content in the material itself rests on it; and marks it as not usable for such a claim.
 */
record PhysicalContentCheck(CustodyFacts custody, ChainEvidence chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.CONTENT_PHYSICAL;
    }

    @Override
    public List<CheckResult> run() {
        Map<BatchId, Set<BatchId>> upstream = new HashMap<>();
        return custody.declarations().stream()
                .map(declared -> chain.isCoherent()
                        ? CheckResult.of(id(), declared.id().value(), findings(declared, upstream))
                        : CheckResult.skipped(id(), declared.id().value(), CheckId.CHAIN_COMPLETE))
                .toList();
    }

    private List<Finding> findings(DeclarationSubject declared, Map<BatchId, Set<BatchId>> upstream) {
        List<Finding> findings = new ArrayList<>();
        CustodyModel model = declared.declaration().delivery().model();
        if (model.isPhysical()) {
            return findings;
        }
        findings.add(Finding.of(
                BookFinding.CLAIM_NOT_PHYSICAL, Location.of(declared.id().value()), Map.of("model", model.label())));
        for (RecycledStatement statement : chain.recycled()) {
            Set<BatchId> history = upstream.computeIfAbsent(
                    statement.batch(),
                    batch -> Trace.backward(chain.chain(), batch).batches());
            if (declared.accompaniment().batches().stream().anyMatch(history::contains)) {
                RulePacks.find(statement.pack(), statement.version())
                        .ifPresent(pack -> compare(declared, statement, pack, findings));
            }
        }
        return findings;
    }

    private void compare(
            DeclarationSubject declared, RecycledStatement statement, RulePack pack, List<Finding> findings) {
        statement.claims().stream()
                .filter(claim -> claim.element()
                        == declared.declaration().delivery().account().element())
                .forEach(claim -> compare(declared, statement, claim, pack, findings));
    }

    private void compare(
            DeclarationSubject declared,
            RecycledStatement statement,
            RecycledClaim claim,
            RulePack pack,
            List<Finding> findings) {
        BigDecimal share = chain.share(claim.batch(), claim.element(), pack.counted());
        BigDecimal unknown = chain.share(claim.batch(), claim.element(), List.of(SourceClass.UNDETERMINED));
        BigDecimal rounding = RoundingTolerance.ofPercent(claim.percent());
        BigDecimal most = Percent.of(share.add(unknown)).add(rounding);
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
