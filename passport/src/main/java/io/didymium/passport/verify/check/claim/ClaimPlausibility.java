package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.report.EvidenceFinding;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a claim cannot state whatever its evidence: a day before its batch was made, or a value that no measurement gives. */
final class ClaimPlausibility {
    private static final String PERCENT = "P1";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** The zone in which a day ends last. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private ClaimPlausibility() {}

    static List<Finding> findings(Claim claim, Batch batch) {
        List<Finding> findings = new ArrayList<>();
        if (!batch.producedAt().isBefore(claim.date().plusDays(1).atStartOfDay().toInstant(LAST))) {
            findings.add(Finding.of(
                    EvidenceFinding.CLAIM_BEFORE_BATCH,
                    Location.of(claim.id().value()),
                    Map.of(
                            "claimed", claim.date().toString(),
                            "batch", batch.id().value(),
                            "producedAt", batch.producedAt().toString())));
        }
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
