package io.didymium.passport.render.markup;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A cell of a table: what a page shows, and the same as plain text.
 *
 * @param content what a page shows
 * @param plain the same as text
 * @param numeric whether it is a number, set to the right
 */
public record Cell(Tag content, String plain, boolean numeric) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** A text of the program's own. */
    public static Cell of(String text) {
        return new Cell(Tag.of("span").text(text), text, false);
    }

    /** A text that somebody else wrote. */
    public static Cell others(String text) {
        return new Cell(Tag.of("span").others(text), text, false);
    }

    /** An identifier, in full. */
    public static Cell code(String text) {
        return new Cell(Tag.of("code").text(text), text, false);
    }

    /**
     * A number.
     *
     * @param shown how it is shown
     * @param exact the number itself
     * @param what which number of the model it is, for programs that read the page
     */
    public static Cell number(String shown, BigDecimal exact, String what) {
        return new Cell(number(exact, what).text(shown), shown, true);
    }

    /** An element that shows a number and carries it with up to 34 digits; the text must follow. */
    public static Tag number(BigDecimal exact, String what) {
        return Tag.of("data").with("value", exact.round(DIGITS).toPlainString()).with("data-of", what);
    }
}
