package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.MalformedInputException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number, exact as written.
 *
 * <p>Within what every reader agrees on (RFC 7493 section 2.2): an integer written without fraction and exponent is at most
 * 2^53 - 1 in size; any other number is finite as a double, and zero as a double only if it is zero. There is no limit on
 * the digits of a fraction but that of the reader.
 */
public final class JsonNumber implements JsonValue {
    private static final BigDecimal MAX_INTEGER = BigDecimal.valueOf((1L << 53) - 1);
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final int SAFE_MAGNITUDE = 300;
    private static final int MAX_PLAIN_DIGITS = 60;
    private static final int SURE_DIGITS = 15;

    private final String text;
    /** Made on first use, because many numbers are only passed on; every thread would make the same one. */
    private @Nullable BigDecimal decimal;

    private JsonNumber(String text, @Nullable BigDecimal decimal) {
        this.text = text;
        this.decimal = decimal;
    }

    /**
     * The number of a decimal.
     *
     * @throws IllegalArgumentException if it is out of the range of this type
     */
    public static JsonNumber of(BigDecimal decimal) {
        String fault = rangeFault(decimal, decimal.scale() == 0);
        if (fault != null) {
            throw new IllegalArgumentException(fault + ": " + decimal);
        }
        return new JsonNumber(decimal.toString(), decimal);
    }

    /**
     * The number of an integer.
     *
     * @throws IllegalArgumentException if it is larger than 2^53 - 1 in size
     */
    public static JsonNumber of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** Reads text that already has the grammar of a JSON number. */
    static JsonNumber parse(String text, Place place) throws MalformedInputException {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent >= 0 && text.length() - exponent - 1 > MAX_EXPONENT_DIGITS) {
            throw new MalformedInputException(place.pointer(), "exponent out of range");
        }
        if (exponent < 0 && isSurelyInRange(text)) {
            return new JsonNumber(text, null);
        }
        BigDecimal decimal = new BigDecimal(text);
        String fault = rangeFault(decimal, exponent < 0 && decimal.scale() == 0);
        if (fault != null) {
            throw new MalformedInputException(place.pointer(), fault);
        }
        return new JsonNumber(text, decimal);
    }

    /** Whether a text without exponent is so short that neither an integer nor a fraction of that length is out of range. */
    private static boolean isSurelyInRange(String text) {
        return text.length() <= SURE_DIGITS || (text.length() < SAFE_MAGNITUDE && text.indexOf('.') >= 0);
    }

    private static @Nullable String rangeFault(BigDecimal decimal, boolean integer) {
        if (integer && decimal.precision() > SURE_DIGITS && decimal.abs().compareTo(MAX_INTEGER) > 0) {
            return "integer larger than 2^53 - 1";
        }
        int magnitude = decimal.precision() - decimal.scale();
        if (decimal.signum() == 0 || Math.abs(magnitude) < SAFE_MAGNITUDE) {
            return Math.abs((long) decimal.scale()) > 2 * SAFE_MAGNITUDE * 5L ? "exponent out of range" : null;
        }
        double nearest = decimal.doubleValue();
        return nearest == 0 || Double.isInfinite(nearest) ? "number out of the range of a double" : null;
    }

    /**
     * The text to write: plain notation with all its digits, as long as that is of reasonable length and can be read back;
     * else the exponent stays.
     */
    String written() {
        BigDecimal decimal = decimal();
        int length = Math.max(decimal.precision() - Math.min(decimal.scale(), 0), decimal.scale());
        boolean unreadable = decimal.scale() < 0 && decimal.abs().compareTo(MAX_INTEGER) > 0;
        return length > MAX_PLAIN_DIGITS || unreadable ? text : decimal.toPlainString();
    }

    /** The number as written in the input, or as {@link BigDecimal#toString} has it if it was made here. */
    public String text() {
        return text;
    }

    /** The exact value, with the digits written. */
    public BigDecimal decimal() {
        BigDecimal made = decimal;
        if (made == null) {
            made = new BigDecimal(text);
            decimal = made;
        }
        return made;
    }

    /** Equal when the values are, however written: 1.0 equals 1. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNumber that && decimal().compareTo(that.decimal()) == 0;
    }

    @Override
    public int hashCode() {
        return decimal().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
