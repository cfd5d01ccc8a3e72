package io.didymium.passport.verify.check.claim;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.FactorBackground;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.inventory.BackgroundData;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.verify.facts.FootprintFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether the factors behind a footprint are those of the inventories that they name, where the verifier has these. */
record BackgroundFindings(
        FootprintClaim claim, ChainFootprint footprint, FootprintFacts facts, List<BackgroundData> backgrounds) {
    /** What a factor may differ by: it is rounded when it is stated. */
    private static final double ROUNDING = 0.005;

    private static final MathContext SHOWN = new MathContext(6);

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ProcessStep step : footprint.upstreamParts(claim.batch()).keySet()) {
            List<Activity> activities =
                    facts.inventory(step.id()).map(StepInventory::activities).orElse(List.of());
            for (Activity activity : activities) {
                activity.factor().background().ifPresent(background -> judge(step, activity, background, findings));
            }
        }
        return findings;
    }

    private void judge(ProcessStep step, Activity activity, FactorBackground background, List<Finding> findings) {
        Optional<BackgroundData> data =
                backgrounds.stream().filter(each -> each.isThatOf(background)).findFirst();
        Map<String, String> place = Map.of(
                "activity", activity.name(),
                "step", step.name(),
                "batch", claim.batch().value(),
                "process", background.supplied().process().value());
        for (FootprintResult result : claim.results()) {
            String category = result.category().key();
            BigDecimal claimed = activity.factor().impacts().get(category);
            if (claimed == null) {
                continue;
            }
            if (data.filter(each -> each.hasCategory(category)).isEmpty()) {
                findings.add(finding(
                        FootprintClaimFinding.FOOTPRINT_BACKGROUND_UNCHECKED,
                        place,
                        Map.of("category", category, "inventory", background.inventory())));
                continue;
            }
            String unit = activity.factor().unit();
            Map<String, String> numbers =
                    Map.of("category", category, "unit", unit, "claimed", claimed.toPlainString());
            Optional<Double> found = data.orElseThrow().impact(background, category, unit);
            if (found.isEmpty()) {
                findings.add(finding(FootprintClaimFinding.FOOTPRINT_BACKGROUND_UNKNOWN, place, numbers));
            } else if (Math.abs(claimed.doubleValue() - found.get()) > ROUNDING * Math.abs(found.get())) {
                String text = new BigDecimal(found.get()).round(SHOWN).toPlainString();
                findings.add(finding(
                        FootprintClaimFinding.FOOTPRINT_BACKGROUND_MISMATCH,
                        place,
                        Map.of("category", category, "unit", unit, "claimed", claimed.toPlainString(), "found", text)));
            }
        }
    }

    private Finding finding(FootprintClaimFinding code, Map<String, String> place, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(place);
        arguments.putAll(more);
        return Finding.of(code, Location.of(claim.id().value()), arguments);
    }
}
