package io.didymium.core.responsibility.audit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an auditor chose what to look at: by mass-unit sampling, in which each kilogram has the same chance.
 *
 * @param nonce 32 bytes in hexadecimal that nobody knew before what is audited was fixed: they make the choice
 * @param confidence the probability with which a misstatement beyond the tolerable part is found, above 0 and below 1
 * @param tolerable the part of the mass that may be misstated, above 0 and below 1
 * @param element the element whose mass counts; empty for all rare earths
 * @param items the digest of the list of items chosen
 * @param size how many kilograms were drawn: what {@link #requiredSize} gives
 * @param deviations in how many of them something was wrong
 */
public record AuditSample(
        String nonce,
        BigDecimal confidence,
        BigDecimal tolerable,
        Optional<Element> element,
        String items,
        int size,
        int deviations) {
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{64}");

    /** The most draws that a sample may take. */
    public static final int MOST = 100_000;

    /** @throws IllegalArgumentException if a part has another form or is out of its range */
    public AuditSample {
        if (!NONCE.matcher(nonce).matches()) {
            throw new IllegalArgumentException("a nonce must be 64 hexadecimal digits in lower case: " + nonce);
        }
        confidence = part(confidence, "confidence");
        tolerable = part(tolerable, "tolerable part");
        requireNonNull(element, "element");
        Text.require(items, "digest of the items of a sample");
        if (size < 1 || size > MOST || deviations < 0 || deviations > size) {
            throw new IllegalArgumentException(
                    "a sample has from 1 to " + MOST + " draws and no more deviations: " + size + ", " + deviations);
        }
    }

    private static BigDecimal part(BigDecimal value, String name) {
        BigDecimal normal = Decimals.normal(value, name);
        if (normal.signum() <= 0 || normal.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1: " + normal.toPlainString());
        }
        return normal;
    }

    /**
     * How many draws are needed: the least n for which (1 - tolerable)^n is at most 1 - confidence, if no deviation is found.
     *
     * @throws IllegalArgumentException if a part is out of its range, or more than {@link #MOST} were needed
     */
    public static int requiredSize(BigDecimal confidence, BigDecimal tolerable) {
        BigDecimal risk = BigDecimal.ONE.subtract(part(confidence, "confidence"));
        BigDecimal kept = BigDecimal.ONE.subtract(part(tolerable, "tolerable part"));
        BigDecimal chance = BigDecimal.ONE;
        for (int size = 1; size <= MOST; size++) {
            chance = chance.multiply(kept, MathContext.DECIMAL128);
            if (chance.compareTo(risk) <= 0) {
                return size;
            }
        }
        throw new IllegalArgumentException(
                "more than " + MOST + " draws would be needed for a tolerable part of " + tolerable.toPlainString());
    }

    /** Starts a builder with what every sample has; no deviations unless stated otherwise. */
    public static Builder builder(String nonce, BigDecimal confidence, BigDecimal tolerable, String items, int size) {
        return new Builder(nonce, confidence, tolerable, items, size);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(nonce, confidence, tolerable, items, size)
                .element(element.orElse(null))
                .deviations(deviations);
    }

    /** Gathers the parts of an {@link AuditSample}; each method sets the part of its name. */
    public static final class Builder {
        private final String nonce;
        private final BigDecimal confidence;
        private final BigDecimal tolerable;
        private final String items;
        private final int size;
        private @Nullable Element element;
        private int deviations;

        private Builder(String nonce, BigDecimal confidence, BigDecimal tolerable, String items, int size) {
            this.nonce = nonce;
            this.confidence = confidence;
            this.tolerable = tolerable;
            this.items = items;
            this.size = size;
        }

        public Builder element(@Nullable Element element) {
            this.element = element;
            return this;
        }

        public Builder deviations(int deviations) {
            this.deviations = deviations;
            return this;
        }

        /** The value, checked. */
        public AuditSample build() {
            return new AuditSample(nonce, confidence, tolerable, Optional.ofNullable(element), items, size, deviations);
        }
    }
}
