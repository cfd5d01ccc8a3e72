package io.didymium.core.balance;

import io.didymium.core.balance.StatedValues.Stated;
import io.didymium.core.balance.covariance.Effects;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The judgement whether the values behind the balances of one step are certain enough to show anything. */
final class EvidenceCheck {
    private final StatedValues values;
    private final EvidenceLimits limits;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> reported = new HashSet<>();

    EvidenceCheck(StatedValues values, EvidenceLimits limits) {
        this.values = values;
        this.limits = limits;
    }

    /** What was found so far: balances that are too uncertain, and values that are no evidence, each once. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether a balance is too uncertain, or rests on a value that is; traces never are. */
    boolean isVague(Line line) {
        if (line.trace()) {
            return false;
        }
        double limit = line.limit(limits);
        boolean vague = line.uncertainty() > limit;
        int largest = -1;
        Effects effects = line.effects();
        for (int part = 0; part < effects.size(); part++) {
            double effect = Math.abs(effects.kilograms(part));
            if (largest < 0 || effect > Math.abs(effects.kilograms(largest))) {
                largest = part;
            }
            Stated value = values.stated(effects.measurement(part));
            if (value.isBeyondLimit() && effect > limits.share() * limit) {
                vague = true;
                if (reported.add(effects.measurement(part))) {
                    findings.add(noEvidence(line, value));
                }
            }
        }
        if (line.isWide(limits)) {
            vague = true;
            findings.add(tooWide(line, limits.share() * limit));
        }
        if (line.uncertainty() > limit) {
            findings.add(tooLarge(line, limit, values.stated(effects.measurement(largest))));
        }
        return vague;
    }

    private static Finding noEvidence(Line line, Stated value) {
        return Finding.of(
                BalanceFinding.VALUE_TOO_UNCERTAIN,
                at(line),
                Map.of(
                        "value", value.name(),
                        "found", percent(value.uncertainty(), value.value()),
                        "limit", percent(value.limit(), value.value()),
                        "balance", balance(line)));
    }

    private static Finding tooWide(Line line, double limit) {
        return Finding.of(
                BalanceFinding.LIMIT_TOO_WIDE,
                at(line),
                Map.of(
                        "element", balance(line),
                        "open", Amounts.kilograms(new BigDecimal(line.open().range())),
                        "limit", Amounts.kilograms(new BigDecimal(limit)),
                        "in", Amounts.kilograms(line.in()),
                        "out", Amounts.kilograms(line.out())));
    }

    private static Finding tooLarge(Line line, double limit, Stated value) {
        return Finding.of(
                BalanceFinding.UNCERTAINTY_TOO_LARGE,
                at(line),
                Map.of(
                        "balance", balance(line),
                        "uncertainty", Amounts.kilograms(new BigDecimal(line.uncertainty())),
                        "limit", Amounts.kilograms(new BigDecimal(limit)),
                        "value", value.name(),
                        "found", percent(value.uncertainty(), value.value())));
    }

    private static Location at(Line line) {
        return Location.of(line.step().id().value());
    }

    private static String balance(Line line) {
        return line.element().map(Element::symbol).orElse("all mass");
    }

    private static String percent(double part, double whole) {
        return whole > 0 ? Amounts.short3(new BigDecimal(100 * part / whole)) + " %" : "more than 100 %";
    }
}
