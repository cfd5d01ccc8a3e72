package io.didymium.passport.verify.check.claim;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.report.FootprintClaimFinding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a buyer should know of how a footprint came to be low although it follows from the steps: burden that was allocated to
 * side products, and activities with a negative impact. Both can be right, so both are warnings.
 */
final class BurdenWarnings {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    /** A product that carries less than this part of its mass share is named. */
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private final FootprintClaim claim;
    private final String category;
    private final ChainFootprint footprint;
    private final List<Finding> findings = new ArrayList<>();

    BurdenWarnings(FootprintClaim claim, String category, ChainFootprint footprint) {
        this.claim = claim;
        this.category = category;
        this.footprint = footprint;
    }

    List<Finding> findings() {
        Set<BatchId> upstream = footprint.upstreamBatches(claim.batch());
        footprint
                .upstreamSteps(claim.batch())
                .forEach(step -> footprint.shares(step.id()).ifPresent(shares -> allocation(step, shares, upstream)));
        footprint.upstreamActivities(claim.batch()).stream()
                .filter(activity -> activity.impact(category).signum() < 0)
                .filter(activity -> !footprint.credits().contains(activity))
                .forEach(activity -> find(
                        FootprintClaimFinding.FOOTPRINT_NEGATIVE_FACTOR,
                        Map.of(
                                "activity", activity.name(),
                                "step", activity.step().value(),
                                "amount", DecimalText.shown(activity.impact(category)))));
        return findings;
    }

    private void allocation(ProcessStep step, Shares<BatchId> shares, Set<BatchId> upstream) {
        BigDecimal mass = BigDecimal.ZERO;
        BigDecimal ours = BigDecimal.ZERO;
        BigDecimal carried = BigDecimal.ZERO;
        for (Output output : step.outputs()) {
            if (output.role() == OutputRole.PRODUCT || output.role() == OutputRole.CO_PRODUCT) {
                BigDecimal kilograms =
                        footprint.chain().batch(output.batch()).mass().value().kilograms();
                mass = mass.add(kilograms);
                if (upstream.contains(output.batch())) {
                    ours = ours.add(kilograms);
                    carried = carried.add(shares.parts().getOrDefault(output.batch(), BigDecimal.ZERO));
                }
            }
        }
        if (mass.signum() > 0 && carried.compareTo(ours.divide(mass, DIGITS).multiply(LEAST)) < 0) {
            find(
                    FootprintClaimFinding.FOOTPRINT_BURDEN_MOVED,
                    Map.of(
                            "step", step.id().value(),
                            "carried", percent(carried),
                            "mass", percent(ours.divide(mass, DIGITS)),
                            "moved", percent(BigDecimal.ONE.subtract(carried))));
        }
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private void find(FootprintClaimFinding code, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("batch", claim.batch().value());
        arguments.put("category", category);
        findings.add(Finding.of(code, Location.of(claim.id().value()), arguments));
    }
}
