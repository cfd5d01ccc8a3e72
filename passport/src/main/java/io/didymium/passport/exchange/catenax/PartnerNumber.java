package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A business partner number of Catena-X (CX-0010): {@code BPNL} of a legal entity, {@code BPNS} of a site, {@code BPNA} of an address,
 * and twelve letters or digits.
 *
 * @param value the number, as it is written
 */
public record PartnerNumber(String value) implements Comparable<PartnerNumber> {
    private static final Pattern FORM = Pattern.compile("BPN[LSA][a-zA-Z0-9]{12}");

    /** @throws IllegalArgumentException if it has not this form */
    public PartnerNumber {
        if (!isOne(requireNonNull(value, "value"))) {
            throw new IllegalArgumentException(
                    "a business partner number is BPNL, BPNS or BPNA and 12 letters or digits: '" + value + "'");
        }
    }

    /** Whether a text has the form of a number. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether it is that of a legal entity. */
    public boolean isLegalEntity() {
        return value.startsWith("BPNL");
    }

    /** Whether it is that of a site. */
    public boolean isSite() {
        return value.startsWith("BPNS");
    }

    @Override
    public int compareTo(PartnerNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
