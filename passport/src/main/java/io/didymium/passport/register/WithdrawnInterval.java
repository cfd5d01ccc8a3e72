package io.didymium.passport.register;

import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.util.List;

/**
 * The part of what was withdrawn from an account that one entry is about.
 *
 * @param before the mass withdrawn by all entries before
 * @param after the mass withdrawn with this entry
 * @param uncertainty the standard uncertainty of the difference
 */
public record WithdrawnInterval(Mass before, Mass after, Mass uncertainty) {
    /** @throws IllegalArgumentException if it ends before it begins, or an empty one has an uncertainty */
    public WithdrawnInterval {
        if (after.compareTo(before) < 0) {
            throw new IllegalArgumentException("ends before it begins: " + before + " to " + after);
        }
        if (after.equals(before) && !uncertainty.isZero()) {
            throw new IllegalArgumentException("an empty interval has no uncertainty: " + uncertainty);
        }
    }

    /** Whether nothing is withdrawn. */
    public boolean isEmpty() {
        return after.equals(before);
    }

    /** What is withdrawn. */
    public MeasuredMass mass() {
        return new MeasuredMass(after.minus(before), uncertainty);
    }

    /** Whether two intervals have mass in common. */
    public boolean overlaps(WithdrawnInterval other) {
        return before.compareTo(other.after) < 0 && other.before.compareTo(after) < 0;
    }

    List<String> lines() {
        return List.of(text(before), text(after), text(uncertainty));
    }

    /** @throws IllegalArgumentException if the lines are not those of an interval */
    static WithdrawnInterval of(List<String> lines) {
        if (lines.size() != 3) {
            throw new IllegalArgumentException("an interval has three lines: " + lines.size());
        }
        WithdrawnInterval read = new WithdrawnInterval(
                Mass.ofKilograms(lines.get(0)), Mass.ofKilograms(lines.get(1)), Mass.ofKilograms(lines.get(2)));
        if (!read.lines().equals(lines)) {
            throw new IllegalArgumentException("masses are plain decimals without trailing zeros: " + lines);
        }
        return read;
    }

    private static String text(Mass mass) {
        return mass.kilograms().toPlainString();
    }
}
