package io.didymium.passport.verify.check.claim;

import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.report.EvidenceFinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that a claim cannot state whatever its evidence, because no measurement gives them. */
final class ClaimPlausibility {
    private static final String PERCENT = "P1";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private ClaimPlausibility() {}

    static List<Finding> findings(Claim claim) {
        List<Finding> findings = new ArrayList<>();
        for (Performance performance : claim.performances()) {
            if (performance.value().signum() < 0) {
                findings.add(impossible(claim, performance, "below zero"));
            } else if (performance.unit().equals(PERCENT) && performance.value().compareTo(HUNDRED) > 0) {
                findings.add(impossible(claim, performance, "more than the whole"));
            }
        }
        return findings;
    }

    private static Finding impossible(Claim claim, Performance performance, String reason) {
        return Finding.of(
                EvidenceFinding.CLAIM_VALUE_IMPOSSIBLE,
                Location.of(claim.id().value()),
                Map.of(
                        "metric", performance.metric().name(),
                        "value", performance.value().toPlainString(),
                        "unit", performance.unit(),
                        "reason", reason));
    }
}
