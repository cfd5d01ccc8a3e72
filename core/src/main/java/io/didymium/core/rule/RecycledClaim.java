package io.didymium.core.rule;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.origin.Share;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The claim of a recycled share of an element under a rule.
 *
 * @param batch the batch it is about
 * @param element the element
 * @param percent the share in per cent, true to half a unit of its last digit
 * @param pack the name of the rule pack under which it is claimed
 * @param version the version of the rule pack
 */
public record RecycledClaim(BatchId batch, Element element, BigDecimal percent, String pack, String version) {
    private static final int DIGITS = 40;

    /** @throws IllegalArgumentException if the share is not from 0 to 100 % or a text is blank */
    public RecycledClaim {
        requireNonNull(batch, "batch");
        requireNonNull(element, "element");
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("recycled share must be from 0 to 100 %: " + percent.toPlainString());
        }
        Text.require(pack, "rule pack");
        Text.require(version, "version of " + pack);
    }

    /**
     * What makes the claim untrue in the light of what was reckoned; empty if it is true.
     *
     * @throws IllegalArgumentException if the content is of another batch
     */
    public Optional<Finding> contradiction(RecycledContent content) {
        if (!content.batch().equals(batch)) {
            throw new IllegalArgumentException("the claim is about " + batch + ", not " + content.batch());
        }
        RulePack reckoned = content.pack();
        if (!reckoned.id().equals(pack) || !reckoned.version().equals(version)) {
            return Optional.of(finding(
                    RuleFinding.OTHER_RULE_PACK, Map.of("claimed", pack + " " + version, "pack", reckoned.toString())));
        }
        Optional<Share> found = content.element(element).recycled();
        if (found.isEmpty()) {
            return Optional.of(finding(
                    RuleFinding.SHARE_OF_NOTHING,
                    Map.of("claimed", percent.toPlainString(), "pack", reckoned.toString())));
        }
        BigDecimal halfDigit = new BigDecimal("0.5").movePointLeft(percent.scale());
        boolean overstated = percent.subtract(found.get().percent(DIGITS)).compareTo(halfDigit) > 0;
        return overstated
                ? Optional.of(finding(
                        RuleFinding.RECYCLED_OVERSTATED,
                        Map.of(
                                "claimed", percent.toPlainString(),
                                "found", RecycledContent.percent(found.get()),
                                "pack", reckoned.toString())))
                : Optional.empty();
    }

    private Finding finding(RuleFinding code, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("element", element.symbol());
        return Finding.of(code, Location.of(batch.value()), arguments);
    }
}
