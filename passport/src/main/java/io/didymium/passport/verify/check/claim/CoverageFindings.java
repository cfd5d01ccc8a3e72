package io.didymium.passport.verify.check.claim;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.InventoryCoverage;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.verify.facts.FootprintFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the inventories behind a footprint leave out: what they do not account for, and what they cut off. */
record CoverageFindings(FootprintClaim claim, ChainFootprint footprint, FootprintFacts facts) {
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        BigDecimal cutOff = BigDecimal.ZERO;
        for (Map.Entry<ProcessStep, BigDecimal> upstream :
                footprint.upstreamParts(claim.batch()).entrySet()) {
            ProcessStep step = upstream.getKey();
            Optional<StepInventory> inventory = facts.inventory(step.id());
            if (inventory.isPresent()) {
                InventoryCoverage coverage = InventoryCoverage.of(step, inventory.get());
                cutOff = cutOff.add(coverage.cutOff().kilograms().multiply(upstream.getValue()));
                coverage.missing()
                        .forEach(item -> findings.add(
                                finding(FootprintClaimFinding.FOOTPRINT_INCOMPLETE, step, Map.of("item", item))));
                inventory
                        .get()
                        .cutOffs()
                        .forEach((flow, reason) -> findings.add(finding(
                                FootprintClaimFinding.FOOTPRINT_CUT_OFF,
                                step,
                                Map.of("item", flow, "reason", reason))));
            }
        }
        BigDecimal share = cutOff.divide(
                footprint.chain().batch(claim.batch()).mass().value().kilograms(), MathContext.DECIMAL32);
        if (share.compareTo(InventoryCoverage.CUT_OFF_LIMIT) > 0) {
            findings.add(Finding.of(
                    FootprintClaimFinding.FOOTPRINT_CUT_OFF_EXCEEDED,
                    Location.of(claim.id().value()),
                    Map.of(
                            "batch", claim.batch().value(),
                            "share", percent(share),
                            "limit", percent(InventoryCoverage.CUT_OFF_LIMIT))));
        }
        return findings;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private Finding finding(FindingCode code, ProcessStep step, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("step", step.name());
        arguments.put("batch", claim.batch().value());
        return Finding.of(code, Location.of(claim.id().value()), arguments);
    }
}
