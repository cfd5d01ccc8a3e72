package io.didymium.examples.cli.exchange.format;

import java.util.Locale;

/** What stands between the whole and the decimals of a number. */
public enum DecimalSign {
    /** As in 1.5. */
    POINT('.'),
    /** As in 1,5. */
    COMMA(',');

    private final char sign;

    DecimalSign(char sign) {
        this.sign = sign;
    }

    /** The character. */
    public char sign() {
        return sign;
    }

    /** The other one. */
    public DecimalSign other() {
        return this == POINT ? COMMA : POINT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
