package io.didymium.core.quantity;

import java.math.BigDecimal;

/**
 * Radioactive decays in a material, per mass and time.
 *
 * @param becquerelsPerGram decays per second and gram, from 0
 */
public record SpecificActivity(BigDecimal becquerelsPerGram) implements Comparable<SpecificActivity> {
    /** @throws IllegalArgumentException if the activity is negative or out of range */
    public SpecificActivity {
        becquerelsPerGram = Decimals.normalNonNegative(becquerelsPerGram, "activity in Bq/g");
    }

    /** The activity of both together. */
    public SpecificActivity plus(SpecificActivity other) {
        return new SpecificActivity(becquerelsPerGram.add(other.becquerelsPerGram));
    }

    @Override
    public int compareTo(SpecificActivity other) {
        return becquerelsPerGram.compareTo(other.becquerelsPerGram);
    }

    @Override
    public String toString() {
        return becquerelsPerGram.toPlainString() + " Bq/g";
    }
}
