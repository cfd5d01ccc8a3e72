package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.origin.Share;
import io.didymium.core.quantity.RoundingTolerance;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a recycled share of an element under a rule.
 *
 * @param batch the batch it is about
 * @param element the element
 * @param percent the share in per cent, rounded up by no more than {@link RoundingTolerance#ofPercent}
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
     * The reason why the claim contradicts the computed content or cannot be shown; empty if it is true.
     *
     * @throws IllegalArgumentException if the content is of another batch
     */
    public Optional<Finding> contradiction(RecycledContent content) {
        if (!content.batch().equals(batch)) {
            throw new IllegalArgumentException("the claim is about " + batch + ", not " + content.batch());
        }
        RulePack computed = content.pack();
        if (!computed.id().equals(pack) || !computed.version().equals(version)) {
            return Optional.of(finding(
                    RuleFinding.RULE_PACK_MISMATCH,
                    Map.of("claimed", pack + " " + version, "pack", computed.toString())));
        }
        if (!computed.elements().contains(element)) {
            return Optional.of(claimed(RuleFinding.ELEMENT_OUTSIDE_RULE, Map.of()));
        }
        RecycledElement found = content.element(element);
        return found.recycled()
                .map(share -> contradiction(share, found.undetermined().orElse(Share.ZERO)))
                .orElseGet(() -> Optional.of(claimed(
                        found.presence() == ElementPresence.NOT_STATED
                                ? RuleFinding.SHARE_UNPROVEN
                                : RuleFinding.SHARE_OF_ABSENT_ELEMENT,
                        Map.of())));
    }

    private Optional<Finding> contradiction(Share found, Share undetermined) {
        BigDecimal difference = percent.subtract(found.percent(DIGITS));
        BigDecimal unknown = undetermined.percent(DIGITS);
        BigDecimal resolution = Share.RESOLUTION.movePointRight(2);
        BigDecimal tolerance = RoundingTolerance.halfDigit(percent).max(resolution);
        BigDecimal overstatement = RoundingTolerance.ofPercent(percent).max(resolution);
        if (difference.subtract(unknown).compareTo(overstatement) > 0) {
            return Optional.of(
                    claimed(RuleFinding.RECYCLED_OVERSTATED, Map.of("found", RecycledContent.percent(found))));
        }
        // The claim may still be true: the undetermined part may be recycled.
        if (difference.compareTo(overstatement) > 0 || unknown.compareTo(tolerance) > 0) {
            return Optional.of(
                    claimed(RuleFinding.ORIGIN_UNDETERMINED, Map.of("share", RecycledContent.percent(undetermined))));
        }
        return difference.negate().compareTo(tolerance) > 0
                ? Optional.of(
                        claimed(RuleFinding.RECYCLED_UNDERSTATED, Map.of("found", RecycledContent.percent(found))))
                : Optional.empty();
    }

    private Finding claimed(RuleFinding code, Map<String, String> more) {
        return finding(
                code,
                ImmutableMap.<String, String>builder()
                        .putAll(more)
                        .put("claimed", percent.toPlainString())
                        .put("pack", pack + " " + version)
                        .buildOrThrow());
    }

    private Finding finding(RuleFinding code, Map<String, String> more) {
        return Finding.of(
                code,
                Location.of(batch.value()),
                ImmutableMap.<String, String>builder()
                        .putAll(more)
                        .put("element", element.symbol())
                        .buildOrThrow());
    }

    /** Starts a builder. */
    public static Builder builder(BatchId batch, Element element) {
        return new Builder(batch, element);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(batch, element).percent(percent).under(pack, version);
    }

    /** Gathers the parts of a {@link RecycledClaim}; each method sets the part of its name. */
    public static final class Builder {
        private final BatchId batch;
        private final Element element;
        private @Nullable BigDecimal percent;
        private String pack = "";
        private String version = "";

        private Builder(BatchId batch, Element element) {
            this.batch = batch;
            this.element = element;
        }

        public Builder percent(BigDecimal percent) {
            this.percent = percent;
            return this;
        }

        /** Sets the rule pack under which the share is claimed. */
        public Builder under(RulePack pack) {
            return under(pack.id(), pack.version());
        }

        /** Sets the rule pack under which the share is claimed by its name and version. */
        public Builder under(String pack, String version) {
            this.pack = pack;
            this.version = version;
            return this;
        }

        /** Returns the claim. */
        public RecycledClaim build() {
            return new RecycledClaim(batch, element, requireNonNull(percent, "percent"), pack, version);
        }
    }
}
