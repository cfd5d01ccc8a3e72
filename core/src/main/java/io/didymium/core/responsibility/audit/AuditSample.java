package io.didymium.core.responsibility.audit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an auditor looked at, chosen by mass-unit sampling, in which each microgram has the same chance.
 *
 * @param commitment the commitment by which it was drawn
 * @param nonce 32 bytes in hexadecimal, to which the auditor committed: they make the choice
 * @param items the digest of the list of items chosen
 * @param size how many micrograms were drawn: what {@link AuditCommitment#requiredSize} gives
 * @param deviations what was not as stated, by passport and finding, each once
 */
public record AuditSample(RecordId commitment, String nonce, String items, int size, List<AuditDeviation> deviations) {
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{64}");

    /** The most draws that a sample may take. */
    public static final int MOST = 100_000;

    /** @throws IllegalArgumentException if a part has another form or is out of its range, or a deviation is there twice */
    public AuditSample {
        requireNonNull(commitment, "commitment");
        if (!NONCE.matcher(nonce).matches()) {
            throw new IllegalArgumentException("a nonce must be 64 hexadecimal digits in lower case: " + nonce);
        }
        Text.require(items, "digest of the items of a sample");
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a sample has from 1 to " + MOST + " draws: " + size);
        }
        deviations = deviations.stream()
                .sorted(Comparator.comparing(AuditDeviation::passport).thenComparing(AuditDeviation::finding))
                .toList();
        for (int i = 1; i < deviations.size(); i++) {
            AuditDeviation one = deviations.get(i);
            if (one.passport().equals(deviations.get(i - 1).passport())
                    && one.finding().equals(deviations.get(i - 1).finding())) {
                throw new IllegalArgumentException("a deviation is there twice: " + one);
            }
        }
    }

    /** How many of the passports drawn deviate. */
    public int deviating() {
        return (int)
                deviations.stream().map(AuditDeviation::passport).distinct().count();
    }

    /** Starts a builder with what every sample has; no deviations unless stated otherwise. */
    public static Builder builder(RecordId commitment, String nonce, String items, int size) {
        return new Builder(commitment, nonce, items, size);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(commitment, nonce, items, size).deviations(deviations);
    }

    /** Gathers the parts of an {@link AuditSample}. */
    public static final class Builder {
        private final RecordId commitment;
        private final String nonce;
        private final String items;
        private final int size;
        private List<AuditDeviation> deviations = List.of();

        private Builder(RecordId commitment, String nonce, String items, int size) {
            this.commitment = commitment;
            this.nonce = nonce;
            this.items = items;
            this.size = size;
        }

        /** What was not as stated. */
        public Builder deviations(List<AuditDeviation> deviations) {
            this.deviations = deviations;
            return this;
        }

        /** The value, checked. */
        public AuditSample build() {
            return new AuditSample(commitment, nonce, items, size, deviations);
        }
    }
}
